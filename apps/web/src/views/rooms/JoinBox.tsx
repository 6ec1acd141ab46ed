import type { Room } from '@signpost/contracts';
import { Arm } from '../../components/Arm.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { joinHref } from '../../rooms/roomsHref.ts';
import { webLink } from '../../words/webLink.ts';

/** The ways in: the visitor's app, the phone, the browser, and what comes before all of them. */
export function JoinBox({ room: { address, webChatUrl } }: { room: Room }) {
  const { t } = useWords();
  const web = webLink(webChatUrl);
  return (
    <section className="room-join">
      <p>
        <Arm href={joinHref(address)}>{t('room.join')}</Arm>
      </p>
      <p>
        {t('room.join.account')} <Link href="/start">{t('room.join.choose')}</Link>
      </p>
      {web === null ? null : (
        <p>
          <Link href={web.href} rel="nofollow noopener noreferrer">
            <Filled id="room.join.web" blanks={{ host: <Remote>{web.host}</Remote> }} />
          </Link>
        </p>
      )}
      <details>
        <summary>{t('room.join.qr')}</summary>
        <QrCode text={joinHref(address)} title={t('room.join.qr.title', { address })} />
      </details>
    </section>
  );
}
