import type { Room } from '@signpost/contracts';
import { Ago } from '../../../components/Ago.tsx';
import { LetterTile } from '../../../components/LetterTile.tsx';
import { Link } from '../../../components/Link.tsx';
import { Remote } from '../../../components/Remote.tsx';
import { tableRoles } from '../../../components/tableRoles.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { roomCompareHref } from '../../../rooms/readRoomCompare.ts';
import { roomHref } from '../../../rooms/roomsHref.ts';
import { countsOf } from '../history/countsOf.ts';
import { PeopleChart } from '../history/PeopleChart.tsx';
import type { RoomCell, RoomRow } from './roomRows.ts';

interface Props {
  rooms: Room[];
  rows: RoomRow[];
  caption: string;
}

/** A column for each room on wide screens; on phones each question with its answers under each other. */
export function RoomCompareTable({ rooms, rows, caption }: Props) {
  const { t } = useWords();
  return (
    <table className="versus" {...tableRoles.table}>
      <caption className="hidden">{caption}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            <span className="hidden">{t('rooms.compare.question')}</span>
          </th>
          {rooms.map((room) => (
            <RoomHead key={room.address} room={room} all={rooms} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {rows.map((row) => (
          <tr key={row.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHeader}>
              {row.question}
            </th>
            {row.cells.map((cell, index) => (
              <td key={rooms[index]?.address} {...tableRoles.cell}>
                <span className="versus-name" aria-hidden="true">
                  <Remote>{nameOf(rooms[index])}</Remote>
                </span>
                <CellContent row={row} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nameOf = (room: Room | undefined): string => room?.name ?? room?.address ?? '';

function RoomHead({ room, all }: { room: Room; all: Room[] }) {
  const { t } = useWords();
  const rest = all.map(({ address }) => address).filter((address) => address !== room.address);
  return (
    <th scope="col" {...tableRoles.columnHeader}>
      <span className="versus-room">
        <Link href={roomHref(room.address)}>
          <Remote>{nameOf(room)}</Remote>
        </Link>
        <span className="quiet">
          <Remote>{room.address}</Remote>
        </span>
      </span>
      {all.length < 2 ? null : (
        <Link className="versus-off" href={roomCompareHref(rest)}>
          <span className="chip-off" aria-hidden="true" />
          <span className="hidden">{t('rooms.compare.remove', { room: nameOf(room) })}</span>
        </Link>
      )}
    </th>
  );
}

function CellContent({ row, cell }: { row: RoomRow; cell: RoomCell }) {
  const counts = cell.history ? countsOf(cell.history) : null;
  if (counts) return <PeopleChart {...counts} />;
  if (cell.at) return <Ago at={cell.at} />;
  return (
    <span>
      {cell.letter && row.direction ? <LetterTile letter={cell.letter} direction={row.direction} silent /> : null}
      {cell.remote ? <Remote>{cell.text}</Remote> : cell.text}
    </span>
  );
}
