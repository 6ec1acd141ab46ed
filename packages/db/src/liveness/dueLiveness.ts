import type { LivenessState } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** `suspect`: it did not answer in one round; the next one decides whether it was down. */
export type Standing = LivenessState | 'suspect';

/** Whose operator wants no active tests, or nothing at all. */
const optedOut = `
SELECT domain FROM (
  SELECT DISTINCT ON (domain, level) domain, action FROM consent.opt_out WHERE level IN ('all', 'active')
  ORDER BY domain, level, sequence DESC) AS latest WHERE action = 'opt-out'`;

/** What is due for a look, longest overdue first; its next look is put off by `everyMs`, so that nobody else takes it. */
export async function takeDueLiveness(
  { pool }: Database,
  now: Date,
  everyMs: number,
  limit: number,
): Promise<{ domain: string; standing: Standing }[]> {
  // New ones are spread over the interval, so that they don't fall into step.
  await pool.query(
    `INSERT INTO liveness (domain, next_at) SELECT domain, $1::timestamptz + random() * $2 * interval '1 millisecond'
     FROM provider WHERE listing <> 'opted-out' AND NOT EXISTS (SELECT FROM liveness WHERE liveness.domain = provider.domain)
     ON CONFLICT DO NOTHING`,
    [now, everyMs],
  );
  const { rows } = await pool.query<{ domain: string; standing: Standing }>(
    `UPDATE liveness SET next_at = $2 WHERE domain IN (
       SELECT domain FROM liveness JOIN provider USING (domain) WHERE next_at <= $1 AND listing <> 'opted-out'
         AND domain NOT IN (${optedOut})
       ORDER BY next_at LIMIT $3 FOR UPDATE OF liveness SKIP LOCKED)
     RETURNING domain, state AS standing`,
    [now, new Date(now.getTime() + everyMs), limit],
  );
  return rows;
}
