import type { Database } from '../database.ts';

/** How many providers are looked at again and again. */
export async function countWatched({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM provider WHERE listing <> 'opted-out'`);
  return rows[0]?.n ?? 0;
}
