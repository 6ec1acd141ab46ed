import type { Room } from '@signpost/contracts';
import { Ago } from '../../../components/Ago.tsx';
import { LetterTile } from '../../../components/LetterTile.tsx';
import { Link } from '../../../components/Link.tsx';
import { Remote } from '../../../components/Remote.tsx';
import { type VersusColumn, VersusTable } from '../../../components/VersusTable.tsx';
import { useWords } from '../../../page/PageContext.tsx';
import { roomCompareHref } from '../../../rooms/readRoomCompare.ts';
import { roomHref } from '../../../rooms/roomsHref.ts';
import type { Words } from '../../../words/createWords.ts';
import { countsOf } from '../history/countsOf.ts';
import { PeopleChart } from '../history/PeopleChart.tsx';
import type { RoomCell, RoomRow } from './roomRows.ts';

interface Props {
  rooms: Room[];
  rows: RoomRow[];
  caption: string;
}

export function RoomCompareTable({ rooms, rows, caption }: Props) {
  const words = useWords();
  const addresses = rooms.map(({ address }) => address);
  return (
    <VersusTable
      caption={caption}
      corner={words.t('rooms.compare.question')}
      columns={rooms.map((room) => columnOf(room, addresses, words))}
      rows={rows.map((row) => ({
        id: row.id,
        question: row.question,
        cells: row.cells.map((cell) => ({ content: <CellContent row={row} cell={cell} /> })),
      }))}
    />
  );
}

function columnOf({ name, address }: Room, addresses: string[], { t }: Words): VersusColumn {
  const shown = name ?? address;
  const rest = addresses.filter((one) => one !== address);
  return {
    id: address,
    name: <Remote>{shown}</Remote>,
    head: (
      <span className="versus-room">
        <Link href={roomHref(address)}>
          <Remote>{shown}</Remote>
        </Link>
        <span className="quiet">
          <Remote>{address}</Remote>
        </span>
      </span>
    ),
    remove: rest.length === 0 ? undefined : { href: roomCompareHref(rest), text: t('rooms.compare.remove', { room: shown }) },
  };
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
