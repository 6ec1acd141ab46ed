import type { RunEvent } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

export type NewEvent = Omit<RunEvent, 'sequence' | 'at'> & { at: Date };

const append = `
WITH next AS (
  UPDATE run SET event_count = event_count + 1, touched_at = greatest(touched_at, $2) WHERE id = $1 RETURNING event_count
)
INSERT INTO run_event (run_id, sequence, at, type, step, message)
SELECT $1, event_count, $2, $3, $4, $5::jsonb FROM next RETURNING sequence`;

/**
 * Adds an event and gives its sequence: 1, 2, 3 … in the order in which they can be read. `null` when the run is gone.
 */
export async function appendEvent({ pool }: Database, { runId, at, type, step, message }: NewEvent): Promise<number | null> {
  const { rows } = await pool.query<{ sequence: number }>(append, [runId, at, type, step, message && storableJson(message)]);
  return rows[0]?.sequence ?? null;
}
