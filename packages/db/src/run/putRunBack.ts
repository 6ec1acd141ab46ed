import { message } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

/** Said once of each run, however often it has to wait. */
const back = `
WITH held AS (
  UPDATE run SET status = 'queued', attempts = greatest(attempts - 1, 0), touched_at = $2,
    event_count = event_count + CASE WHEN said.already THEN 0 ELSE 1 END
  FROM (SELECT EXISTS (SELECT FROM run_event WHERE run_id = $1 AND type = 'queued' AND message IS NOT NULL) AS already) AS said
  WHERE id = $1 AND status = 'running' AND attempts = $4 RETURNING event_count, said.already)
INSERT INTO run_event (run_id, sequence, at, type, message)
SELECT $1, event_count, $2, 'queued', $3::jsonb FROM held WHERE NOT already`;

/** Puts a run back to those that wait, as if this attempt had not been: what ended it was a trouble of our own. */
export async function putRunBack({ pool }: Database, id: string, attempt: number, at: Date): Promise<void> {
  await pool.query(back, [id, at, storableJson(message('run.held')), attempt]);
}
