import type { Room } from '@signpost/contracts';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { roomHref } from '../../rooms/roomsHref.ts';
import { RoomLine } from './RoomLine.tsx';
import { RoomMarks } from './RoomMarks.tsx';

export function RoomCard({ room }: { room: Room }) {
  const { t } = useWords();
  const { address, name, description, provider } = room;
  return (
    <li className="room-card">
      <h2>
        <Link href={roomHref(address)}>
          <Remote>{name ?? address}</Remote>
        </Link>
      </h2>
      <RoomLine room={room} />
      {description === null ? null : (
        <p className="room-about">
          <Remote>{description}</Remote>
        </p>
      )}
      <p className="room-host">
        <LetterTile letter={provider.overall} direction="overall" />
        <span>{t('rooms.host', { host: provider.domain })}</span>
      </p>
      <RoomMarks room={room} />
      <label className="room-pick">
        <input type="checkbox" name="with" value={address} aria-label={t('rooms.compare.pick', { room: name ?? address })} />{' '}
        <span aria-hidden="true">{t('rooms.compare.pick.short')}</span>
      </label>
    </li>
  );
}
