import type { Message, Step, StepName } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

export interface StepRecord {
  runId: string;
  name: StepName;
  status: Step['status'];
  at: Date;
  summary: Message | null;
}

const record = `
WITH alive AS (UPDATE run SET touched_at = $4 WHERE id = $1)
UPDATE run_step SET
  status = $3,
  started_at = CASE WHEN $3 = 'running' THEN $4 ELSE coalesce(started_at, $4) END,
  finished_at = CASE WHEN $3 IN ('done', 'skipped', 'failed') THEN $4::timestamptz END,
  summary = $5::jsonb
WHERE run_id = $1 AND name = $2`;

/** Notes how far a step of a run has come, and that its worker lives. A run that is gone is left gone. */
export async function recordStep({ pool }: Database, { runId, name, status, at, summary }: StepRecord): Promise<void> {
  await pool.query(record, [runId, name, status, at, summary && storableJson(summary)]);
}
