import type { Database } from '../database.ts';

/** Domains of listed providers in their order, a page at a time; pages begin at 1. */
export async function listedDomains({ pool }: Database, page: number, perPage: number): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    "SELECT domain FROM provider WHERE listing = 'listed' ORDER BY domain OFFSET $1 LIMIT $2",
    [(page - 1) * perPage, perPage],
  );
  return rows.map(({ domain }) => domain);
}

/** Bare JIDs of listed rooms in their order, those for adults left out; pages begin at 1. */
export async function listedAddresses({ pool }: Database, page: number, perPage: number): Promise<string[]> {
  const { rows } = await pool.query<{ address: string }>(
    'SELECT room.address FROM room_search AS search JOIN room USING (id) WHERE NOT search.adult ORDER BY room.address OFFSET $1 LIMIT $2',
    [(page - 1) * perPage, perPage],
  );
  return rows.map(({ address }) => address);
}

/** How many of each there are. */
export async function countAddresses({ pool }: Database): Promise<{ providers: number; rooms: number }> {
  const { rows } = await pool.query<{ providers: number; rooms: number }>(
    "SELECT (SELECT count(*) FROM provider WHERE listing = 'listed')::int AS providers, (SELECT count(*) FROM room_search WHERE NOT adult)::int AS rooms",
  );
  return rows[0] ?? { providers: 0, rooms: 0 };
}
