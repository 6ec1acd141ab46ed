import type { Database } from '../database.ts';

const monthsAhead = 3;

/** Makes the months of the observations from last month to three ahead; gives how many were missing. Safe to repeat. */
export async function ensurePartitions({ pool }: Database, now: Date): Promise<number> {
  const { rows } = await pool.query<{ made: number }>(
    `SELECT ensure_partitions($1::timestamptz - INTERVAL '1 month', $2) AS made`,
    [now, monthsAhead + 2],
  );
  return rows[0]?.made ?? 0;
}
