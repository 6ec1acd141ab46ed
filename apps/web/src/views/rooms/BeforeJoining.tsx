import type { Room } from '@signpost/contracts';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import type { KeptInRooms } from '../../rooms/loadKept.ts';
import { webLink } from '../../words/webLink.ts';
import { KeptByHost } from './kept/KeptByHost.tsx';

/** Who reads, who sees whom, how long it stays: in plain words, before anybody joins. */
export function BeforeJoining({ room: { logsUrl, anonymity, history }, kept }: { room: Room; kept: KeptInRooms | null }) {
  const { t } = useWords();
  const logs = webLink(logsUrl);
  return (
    <section>
      <h2>{t('room.before')}</h2>
      <dl className="room-facts">
        <dt>{t('room.before.who')}</dt>
        <dd>
          {logs === null ? (
            t('room.before.who.open')
          ) : (
            <Filled
              id="room.before.who.logged"
              blanks={{
                host: (
                  <Link href={logs.href} rel="nofollow noopener noreferrer">
                    <Remote>{logs.host}</Remote>
                  </Link>
                ),
              }}
            />
          )}
        </dd>
        <dt>{t('room.before.address')}</dt>
        <dd>{t(`room.before.address.${anonymity ?? 'unknown'}`)}</dd>
        <dt>{t('room.before.kept')}</dt>
        <dd>
          <p>{t(history ? 'room.before.kept.yes' : 'room.before.kept.no')}</p>
          <KeptByHost kept={kept} />
        </dd>
        <dt>{t('room.before.encryption')}</dt>
        <dd>{t('room.before.encryption.text')}</dd>
      </dl>
    </section>
  );
}
