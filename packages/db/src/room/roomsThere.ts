import type { RoomsThere } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRooms } from './readRooms.ts';

const shownLargest = 5;

/** Counted by language, and the largest of all, in one pass over the rooms alone: the size is the one that searches sort by. */
const rooms = `
WITH there AS MATERIALIZED (
  SELECT id, language, floor(occupants_average + 0.5) AS size FROM room WHERE adult IS NULL
  AND service = ANY (ARRAY(SELECT service FROM room_service WHERE provider = $1)))
SELECT language, count(*)::int AS rooms, NULL::int AS id FROM there GROUP BY language
UNION ALL (SELECT NULL, NULL, id FROM there ORDER BY size DESC, id DESC LIMIT $2)`;

interface Found {
  language: string | null;
  rooms: number | null;
  id: number | null;
}

/** The public rooms of one provider, counted by language, and its largest. */
export async function roomsThere(database: Database, domain: string): Promise<RoomsThere> {
  const { rows } = await database.pool.query<Found>({ name: 'rooms-there', text: rooms, values: [domain, shownLargest] });
  const languages = rows.flatMap(({ language, rooms: count }) => (count === null ? [] : [{ language, rooms: count }]));
  const largest = await readRooms(
    database,
    rows.flatMap(({ id }) => id ?? []),
  );
  languages.sort((a, b) => b.rooms - a.rooms || ((a.language ?? '~') < (b.language ?? '~') ? -1 : 1));
  return { domain, total: languages.reduce((sum, { rooms: count }) => sum + count, 0), languages, largest };
}
