import { message } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

const give = `
WITH ended AS (
  UPDATE run SET status = 'failed', finished_at = $2, touched_at = $2, event_count = event_count + 1
  WHERE id = $1 AND status IN ('queued', 'running') AND attempts >= $4 RETURNING id, domain, event_count),
told AS (INSERT INTO run_event (run_id, sequence, at, type, message) SELECT id, event_count, $2, 'finished', $5::jsonb FROM ended)
UPDATE provider SET next_probe_at = least(next_probe_at, $3) FROM ended WHERE provider.domain = ended.domain`;

/**
 * Ends a run that a fault of ours ended, and makes its provider due again at `nextProbeAt`. `false` when it was over
 * before, or was begun less than `leastAttempts` times: it is not the run that fails then, and the reconciler tries again.
 */
export async function giveUpRun(
  { pool }: Database,
  id: string,
  at: Date,
  nextProbeAt: Date,
  leastAttempts = 0,
): Promise<boolean> {
  const { rowCount } = await pool.query(give, [id, at, nextProbeAt, leastAttempts, storableJson(message('run.failed'))]);
  return rowCount === 1;
}
