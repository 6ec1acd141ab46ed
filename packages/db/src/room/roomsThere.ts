import type { RoomsThere } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRooms } from './readRooms.ts';

const shownLargest = 5;

const byLanguage = `
SELECT language, count(*)::int AS rooms FROM room JOIN room_service USING (service) JOIN room_search USING (id)
WHERE provider = $1 AND NOT room_search.adult GROUP BY language ORDER BY rooms DESC, language`;

const largest = `
SELECT id FROM room JOIN room_service USING (service) JOIN room_search USING (id)
WHERE provider = $1 AND NOT room_search.adult ORDER BY size DESC, id DESC LIMIT $2`;

/** The public rooms of one provider, counted by language, and its largest. */
export async function roomsThere(database: Database, domain: string): Promise<RoomsThere> {
  const [languages, ids] = await Promise.all([
    database.pool.query<RoomsThere['languages'][number]>(byLanguage, [domain]),
    database.pool.query<{ id: number }>(largest, [domain, shownLargest]),
  ]);
  const rooms = await readRooms(
    database,
    ids.rows.map(({ id }) => id),
  );
  return { domain, total: languages.rows.reduce((sum, row) => sum + row.rooms, 0), languages: languages.rows, largest: rooms };
}
