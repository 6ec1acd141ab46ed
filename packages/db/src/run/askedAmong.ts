import type { Database } from '../database.ts';

/** Which of these runs people wait for. */
export async function askedAmong({ pool }: Database, runIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM run WHERE id = ANY ($1) AND reason IN ('submitted', 'operator')`,
    [runIds],
  );
  return new Set(rows.map(({ id }) => id));
}
