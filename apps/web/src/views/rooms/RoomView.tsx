import type { Room, RoomHistory } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import type { KeptInRooms } from '../../rooms/loadKept.ts';
import { roomCompareHref } from '../../rooms/readRoomCompare.ts';
import { BeforeJoining } from './BeforeJoining.tsx';
import { RoomHistorySection } from './history/RoomHistorySection.tsx';
import { JoinBox } from './JoinBox.tsx';
import { ReportForm } from './ReportForm.tsx';
import { languageText, RoomLine } from './RoomLine.tsx';
import { RoomPicture } from './RoomPicture.tsx';

export interface RoomProps {
  room: Room;
  /** `null` where it could not be read. */
  history: RoomHistory | null;
  kept: KeptInRooms | null;
  reported: 'yes' | 'failed' | null;
}

export function RoomView({ room, history, kept, reported }: RoomProps) {
  const { t } = useWords();
  const { address, name, description } = room;
  return (
    <div className="narrow room">
      <PageHead title={name ?? address} description={description ?? t('rooms.lead')} />
      {reported === null ? null : (
        <Notice
          title={t(reported === 'yes' ? 'room.report.taken' : 'room.report.failed')}
          tone={reported === 'yes' ? 'plain' : 'warn'}
        />
      )}
      <div className="room-title">
        <RoomPicture room={room} />
        <h1>
          <Remote>{name ?? address}</Remote>
        </h1>
      </div>
      <RoomLine room={room} />
      {description === null ? null : (
        <p className="lead">
          <Remote>{description}</Remote>
        </p>
      )}
      <Warnings room={room} />
      <JoinBox room={room} />
      <BeforeJoining room={room} kept={kept} />
      <Host room={room} />
      <Facts room={room} />
      <RoomHistorySection history={history} />
      <p>
        <Link href={roomCompareHref([address])}>{t('rooms.compare.this')}</Link>
      </p>
      <ReportForm />
    </div>
  );
}

function Warnings({ room: { adult, confusable } }: { room: Room }) {
  const { t } = useWords();
  return (
    <>
      {confusable ? (
        <Notice title={t('room.confusable')} tone="warn">
          <p>{t('room.confusable.hint')}</p>
        </Notice>
      ) : null}
      {adult === null ? (
        <p className="quiet">{t('room.unreviewed')}</p>
      ) : (
        <Notice title={t('room.adult')} tone="warn">
          <p>{t(`room.adult.${adult}`)}</p>
        </Notice>
      )}
    </>
  );
}

function Host({ room: { provider } }: { room: Room }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('room.host')}</h2>
      <p className="room-host">
        <LetterTile letter={provider.c2s} direction="c2s" />
        <LetterTile letter={provider.s2s} direction="s2s" />
        <Link href={`/providers/${provider.domain}`}>
          <Remote>{provider.domain}</Remote>
        </Link>
      </p>
      <p className="quiet">{t('room.host.grade')}</p>
    </section>
  );
}

function Facts({ room }: { room: Room }) {
  const words = useWords();
  const { t } = words;
  const { address, occupants, occupantsAverage, language, languageSource, moderated, tags, lastSeenAt } = room;
  const speak = moderated === null ? 'unknown' : moderated ? 'yes' : 'no';
  return (
    <section>
      <h2>{t('room.facts')}</h2>
      <dl className="room-facts">
        <dt>{t('room.address')}</dt>
        <dd>
          <Remote code>{address}</Remote>
        </dd>
        <dt>{t('room.people')}</dt>
        <dd>
          {occupants === null
            ? t('rooms.people.unknown')
            : t('room.people.value', { count: occupants, average: occupantsAverage })}
        </dd>
        <dt>{t('room.language')}</dt>
        <dd>{languageText(words, language, languageSource)}</dd>
        <dt>{t('room.moderated')}</dt>
        <dd>{t(`room.moderated.${speak}`)}</dd>
        {tags.length === 0 ? null : (
          <>
            <dt>{t('room.tags')}</dt>
            <dd>
              <Remote>{tags.join(', ')}</Remote>
            </dd>
          </>
        )}
        <dt>{t('room.seen')}</dt>
        <dd>
          <Ago at={lastSeenAt} />
        </dd>
      </dl>
    </section>
  );
}
