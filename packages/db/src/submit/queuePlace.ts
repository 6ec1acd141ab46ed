import type { QueuePlace, Run } from '@signpost/contracts';
import type { Database } from '../database.ts';

const ahead = `
SELECT
  (SELECT count(*)::int FROM run AS other WHERE other.status = 'queued' AND other.reason IN ('submitted', 'operator')
    AND (other.reason <> 'operator', other.created_at, other.id) < (run.reason <> 'operator', run.created_at, run.id)) AS ahead,
  (SELECT count(*)::int FROM run AS other WHERE other.status = 'running' AND other.reason IN ('submitted', 'operator')) AS busy,
  (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM finished_at - started_at)) FROM (
    SELECT started_at, finished_at FROM run AS other WHERE other.status = 'completed' AND started_at IS NOT NULL
    ORDER BY finished_at DESC LIMIT 20) AS latest) AS seconds
FROM run WHERE id = $1 AND status = 'queued'`;

const nothing: QueuePlace = { place: null, estimateSeconds: null };

/**
 * How many wait before a run (operators' go first), and when its turn is likely to come: from how long the latest tests took and how many are under
 * way at once. No estimate where no test has ended yet.
 */
export async function queuePlace({ pool }: Database, { id, status }: Pick<Run, 'id' | 'status'>): Promise<QueuePlace> {
  if (status !== 'queued') return nothing;
  const { rows } = await pool.query<{ ahead: number; busy: number; seconds: number | null }>(ahead, [id]);
  const [row] = rows;
  if (!row) return nothing;
  const rounds = (row.ahead + row.busy) / Math.max(1, row.busy);
  const estimateSeconds =
    row.busy === 0 && row.ahead === 0 ? 1 : row.seconds === null ? null : Math.max(1, Math.ceil(rounds * row.seconds));
  return { place: row.ahead + 1, estimateSeconds };
}
