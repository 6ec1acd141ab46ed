import type { Room } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRooms } from './readRooms.ts';

/** Rooms by their size, page by page; adult ones are left out. */
export async function roomsBySize(database: Database, page: number, perPage: number): Promise<Room[]> {
  const { rows } = await database.pool.query<{ id: number }>(
    'SELECT id FROM room_search WHERE NOT adult ORDER BY size DESC, id DESC OFFSET $1 LIMIT $2',
    [(page - 1) * perPage, perPage],
  );
  return readRooms(
    database,
    rows.map(({ id }) => id),
  );
}

/** How many rooms are listed, those for adults left out. */
export async function countRooms({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ rooms: number }>('SELECT count(*)::int AS rooms FROM room_search WHERE NOT adult');
  return rows[0]?.rooms ?? 0;
}
