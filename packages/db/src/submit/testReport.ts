import {
  type Assessment,
  assessmentSchema,
  type Message,
  message,
  messageSchema,
  type Run,
  type Transcript,
} from '@signpost/contracts';
import type { Database } from '../database.ts';

/** How a provider was judged when a run ended; `null` while it goes, or where nothing was judged. */
export async function assessmentOfRun({ pool }: Database, { domain, finishedAt, status }: Run): Promise<Assessment | null> {
  if (status !== 'completed' || finishedAt === null) return null;
  const { rows } = await pool.query<{ document: unknown }>(
    `SELECT document FROM assessment WHERE domain = $1 AND assessed_at <= $2 AND NOT provisional
     ORDER BY assessed_at DESC, id DESC LIMIT 1`,
    [domain, finishedAt],
  );
  const parsed = assessmentSchema.safeParse(rows[0]?.document);
  return parsed.success ? parsed.data : null;
}

const mostTranscripts = 200;

/** The raw answers that a run was given, in the order in which they came. */
export async function transcriptsOfRun({ pool }: Database, runId: string, slot: string): Promise<Transcript[]> {
  const { rows } = await pool.query<Transcript>(
    `SELECT observation.id AS "observationId", kind, target, item ->> 'label' AS label, item ->> 'sha256' AS sha256
     FROM observation, jsonb_array_elements(evidence) AS item
     WHERE run_id = $1 AND slot = $2 AND item ->> 'sha256' IS NOT NULL ORDER BY observed_at, observation.id LIMIT $3`,
    [runId, slot, mostTranscripts],
  );
  return rows;
}

/** How a run ended, in the words of its last event; `null` while it goes. */
export async function endingOfRun({ pool }: Database, { id, finishedAt, status }: Run): Promise<Message | null> {
  if (finishedAt === null) return null;
  const { rows } = await pool.query<{ message: unknown }>(
    `SELECT message FROM run_event WHERE run_id = $1 AND type = 'finished' ORDER BY sequence DESC LIMIT 1`,
    [id],
  );
  const parsed = messageSchema.safeParse(rows[0]?.message);
  return parsed.success ? parsed.data : message(`run.${status}`);
}
