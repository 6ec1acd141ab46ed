import { type Message, message, type Run } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

export type FinalStatus = Extract<Run['status'], 'completed' | 'failed' | 'cancelled'>;

/** The end and its event in one: whoever dies here leaves both or neither. */
const finish = `
WITH ended AS (
  UPDATE run SET status = $2, finished_at = $3, touched_at = $3, event_count = event_count + 1
  WHERE id = $1 AND status IN ('queued', 'running') RETURNING id, event_count)
INSERT INTO run_event (run_id, sequence, at, type, message) SELECT id, event_count, $3, 'finished', $4::jsonb FROM ended`;

/** Ends a run once and tells why; `false` when it was over before, so that nothing is told twice. */
export async function finishRun(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  status: FinalStatus,
  at: Date,
  why: Message = message(`run.${status}`),
): Promise<boolean> {
  const { rowCount } = await pool.query(finish, [id, status, at, storableJson(why)]);
  return rowCount === 1;
}
