import type { Run } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { getRun } from './getRun.ts';

/** Marks a run as under way and counts the attempt; `null` when it is over already or does not exist. */
export async function claimRun(database: Database, id: string, at: Date): Promise<Run | null> {
  const { rowCount } = await database.pool.query(
    `UPDATE run SET status = 'running', attempts = attempts + 1, started_at = coalesce(started_at, $2), touched_at = $2
     WHERE id = $1 AND status IN ('queued', 'running')`,
    [id, at],
  );
  return rowCount === 0 ? null : getRun(database, id);
}
