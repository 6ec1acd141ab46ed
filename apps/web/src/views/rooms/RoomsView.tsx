import type { RoomPage, RoomQuery } from '@signpost/contracts';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { LocalForm } from '../../components/LocalForm.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { roomsHref } from '../../rooms/roomsHref.ts';
import { RoomCard } from './RoomCard.tsx';
import { RoomFilters } from './RoomFilters.tsx';

export interface RoomsProps {
  page: RoomPage;
  query: RoomQuery;
}

export function RoomsView({ page, query }: RoomsProps) {
  const { t } = useWords();
  return (
    <div className="directory">
      <PageHead title={t('rooms.title')} description={t('rooms.lead')} canonical={roomsHref(query)} />
      <div className="directory-head">
        <h1>{t('rooms.heading')}</h1>
        <p className="quiet">{t('rooms.lead')}</p>
      </div>
      <RoomFilters query={query} />
      <div className="directory-list">
        <p className="quiet">{t('rooms.not-reviewed')}</p>
        {page.corrected.map(({ from, to }) => (
          <p key={from}>
            <Filled id="rooms.corrected" blanks={{ from: <Remote>{from}</Remote>, to: <Remote>{to.join(', ')}</Remote> }} />
          </p>
        ))}
        {page.items.length === 0 ? <NoRooms query={query} /> : <RoomCards page={page} />}
        <Paging page={page} query={query} />
      </div>
    </div>
  );
}

function RoomCards({ page }: Pick<RoomsProps, 'page'>) {
  const { t } = useWords();
  return (
    <LocalForm action="/rooms/compare" method="get">
      <ul className="room-cards">
        {page.items.map((room) => (
          <RoomCard key={room.address} room={room} />
        ))}
      </ul>
      <p>
        <button type="submit">{t('rooms.compare.button')}</button> <span className="quiet">{t('rooms.compare.hint')}</span>
      </p>
    </LocalForm>
  );
}

function NoRooms({ query }: Pick<RoomsProps, 'query'>) {
  const { t } = useWords();
  return roomsHref(query) === '/rooms' ? (
    <Notice title={t('rooms.empty.all')}>
      <p>{t('rooms.empty.all.hint')}</p>
    </Notice>
  ) : (
    <Notice title={t('rooms.empty')}>
      <p>{t('rooms.empty.hint')}</p>
      <p>
        <Link href="/rooms">{t('rooms.all')}</Link>
      </p>
    </Notice>
  );
}

function Paging({ page, query }: RoomsProps) {
  const { t } = useWords();
  if (page.next === null && query.after === undefined) return null;
  return (
    <nav className="paging" aria-label={t('rooms.paging')}>
      {query.after === undefined ? null : <Link href={roomsHref({ ...query, after: undefined })}>{t('rooms.first')}</Link>}
      {page.next === null ? null : (
        <Link rel="next" href={roomsHref({ ...query, after: page.next })}>
          {t('rooms.more')}
        </Link>
      )}
    </nav>
  );
}
