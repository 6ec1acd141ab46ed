import type { Run } from '@signpost/contracts';
import type { Database } from '../database.ts';

export type FinalStatus = Extract<Run['status'], 'completed' | 'failed' | 'cancelled'>;

/** Ends a run once; `false` when it was over before, so that nothing is reported twice. */
export async function finishRun({ pool }: Database, id: string, status: FinalStatus, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE run SET status = $2, finished_at = $3, touched_at = $3 WHERE id = $1 AND status IN ('queued', 'running')`,
    [id, status, at],
  );
  return rowCount === 1;
}
