import type { LivenessState } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { looksOften, mayBeLookedAt } from './lookWishes.ts';

/** `suspect`: it did not answer in one round; the next one decides whether it was down. */
export type Standing = LivenessState | 'suspect';

/** Milliseconds from one look to the next: of everybody, and of those whose operator asked to be looked at often. */
export interface LookSpacing {
  everyMs: number;
  oftenMs: number;
}

/** Makes domains due again whose look came to nothing. */
export async function putLooksBack({ pool }: Database, domains: readonly string[], now: Date): Promise<void> {
  await pool.query('UPDATE liveness SET next_at = $2 WHERE domain = ANY ($1)', [domains, now]);
}

const oftenOrNot = `CASE WHEN ${looksOften('provider')} THEN $3::float8 ELSE $2::float8 END * interval '1 millisecond'`;

/**
 * What is due for a look, longest overdue first; its next look is put off at once, so that nobody else takes it. One that was
 * put off by a clock that has gone back since is due, too.
 */
export async function takeDueLiveness(
  { pool }: Database,
  now: Date,
  { everyMs, oftenMs }: LookSpacing,
  limit: number,
): Promise<{ domain: string; standing: Standing }[]> {
  // New ones are spread over the interval, so that they don't fall into step.
  await pool.query(
    `INSERT INTO liveness (domain, next_at) SELECT domain, $1::timestamptz + random() * $2 * interval '1 millisecond'
     FROM provider WHERE NOT EXISTS (SELECT FROM liveness WHERE liveness.domain = provider.domain) AND ${mayBeLookedAt('provider')}
     ON CONFLICT DO NOTHING`,
    [now, everyMs],
  );
  const { rows } = await pool.query<{ domain: string; standing: Standing }>(
    `UPDATE liveness SET next_at = $1::timestamptz + ${oftenOrNot} FROM provider
     WHERE provider.domain = liveness.domain AND liveness.domain IN (
       SELECT domain FROM liveness JOIN provider USING (domain) WHERE (next_at <= $1 OR next_at > $1::timestamptz + 2 * $2 * interval '1 millisecond') AND ${mayBeLookedAt('provider')}
       ORDER BY next_at LIMIT $4 FOR UPDATE OF liveness SKIP LOCKED)
     RETURNING liveness.domain, state AS standing`,
    [now, everyMs, oftenMs, limit],
  );
  return rows;
}
