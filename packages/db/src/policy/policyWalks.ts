import { type PolicyState, type PolicyStep, policyStepSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { Database } from '../database.ts';

/** When we last looked for a provider's policy, and what came of it. */
export interface StoredWalk {
  state: Exclude<PolicyState, 'not-looked'>;
  walkedAt: string;
  steps: PolicyStep[];
}

interface WalkRow {
  state: StoredWalk['state'] | null;
  walked_at: Date | null;
  steps: unknown;
}

const past = `
SELECT state, walked_at, steps,
  (SELECT count(*)::int FROM policy_version WHERE policy_version.domain = $1 AND ended_at IS NOT NULL) AS ended
FROM provider LEFT JOIN provider_policy USING (domain) WHERE provider.domain = $1 AND listing <> 'opted-out'`;

/** What is known beside the texts that stand. */
export interface PolicyPast {
  /** `null` before the first look. */
  walk: StoredWalk | null;
  /** How many versions stood before those that stand. */
  ended: number;
}

/** `null` where we show nothing of the provider. */
export async function policyPast({ pool }: Database, domain: string): Promise<PolicyPast | null> {
  const { rows } = await pool.query<WalkRow & { ended: number }>({ name: 'policy-past', text: past, values: [domain] });
  return rows[0] ? { walk: walkOf(rows[0]), ended: rows[0].ended } : null;
}

/** `null` before the first look. */
export async function latestPolicyWalk({ pool }: Database, domain: string): Promise<StoredWalk | null> {
  const { rows } = await pool.query<WalkRow>('SELECT state, walked_at, steps FROM provider_policy WHERE domain = $1', [domain]);
  return rows[0] ? walkOf(rows[0]) : null;
}

function walkOf({ state, walked_at: walkedAt, steps }: WalkRow): StoredWalk | null {
  if (state === null || walkedAt === null) return null;
  const known = z.array(policyStepSchema).safeParse(steps);
  return { state, walkedAt: walkedAt.toISOString(), steps: known.success ? known.data : [] };
}

/**
 * Domains whose policy should be looked for now, longest overdue first: those whose first test is through, so that what
 * they declare of it is known. None that opted out.
 */
export async function duePolicies(
  { pool }: Database,
  now: Date,
  limit: number,
  except: readonly string[] = [],
): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `SELECT domain FROM provider JOIN provider_current AS current USING (domain) LEFT JOIN provider_policy AS walk USING (domain)
     WHERE listing <> 'opted-out' AND current.observed_at IS NOT NULL AND (next_walk_at IS NULL OR next_walk_at <= $1)
       AND domain <> ALL ($3)
     ORDER BY next_walk_at NULLS FIRST, domain LIMIT $2`,
    [now, limit, except],
  );
  return rows.map(({ domain }) => domain);
}
