import { message } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';
import { transaction } from '../transaction.ts';

export interface OrphanQuery {
  queuedForMs: number;
  runningForMs: number;
  now: Date;
  limit?: number;
  /** A run that has been begun this often without an end is given up: it may be what kills its workers. */
  maxAttempts?: number;
}

/** Signs of life that are ahead of us come of a clock that has gone back since: they prove nothing. */
const aheadMs = 60_000;

const lost = `
SELECT id FROM run
WHERE (status = 'queued' AND (coalesce(reconciled_at, touched_at) < $1 OR coalesce(reconciled_at, touched_at) > $4))
   OR (status = 'running' AND (greatest(reconciled_at, touched_at) < $2 OR greatest(reconciled_at, touched_at) > $4))
ORDER BY touched_at LIMIT $3 FOR UPDATE SKIP LOCKED`;

const giveUp = `
WITH ended AS (
  UPDATE run SET status = 'failed', finished_at = $2, event_count = event_count + 1
  WHERE id = ANY ($1) AND attempts >= $3 RETURNING id, event_count),
told AS (INSERT INTO run_event (run_id, sequence, at, type, message) SELECT id, event_count, $2, 'finished', $4::jsonb FROM ended)
SELECT id FROM ended`;

/**
 * Runs that wait or stand still for too long, by id, oldest first. Each is told once per span, to one asker only. Runs
 * begun too often are marked as failed instead.
 */
export function orphanedRuns(database: Database, query: OrphanQuery): Promise<string[]> {
  const { queuedForMs, runningForMs, now, limit = 1000, maxAttempts = 20 } = query;
  const before = (ageMs: number) => new Date(now.getTime() - ageMs);
  return transaction(database, async (client) => {
    const { rows } = await client.query<{ id: string }>(lost, [
      before(queuedForMs),
      before(runningForMs),
      limit,
      before(-aheadMs),
    ]);
    const ids = rows.map(({ id }) => id);
    const givenUp = await client.query<{ id: string }>(giveUp, [ids, now, maxAttempts, storableJson(message('run.failed'))]);
    await client.query('UPDATE run SET reconciled_at = $2, touched_at = least(touched_at, $2) WHERE id = ANY ($1)', [ids, now]);
    const gone = new Set(givenUp.rows.map(({ id }) => id));
    return ids.filter((id) => !gone.has(id));
  });
}
