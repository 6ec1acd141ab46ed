import type { Database } from '../database.ts';

/** A sign of life of a worker at its attempt of a run; `false` when the run is over or somebody else has begun it anew. */
export async function touchRun({ pool }: Database, id: string, attempt: number, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE run SET touched_at = greatest(touched_at, $3) WHERE id = $1 AND status = 'running' AND attempts = $2`,
    [id, attempt, at],
  );
  return rowCount === 1;
}
