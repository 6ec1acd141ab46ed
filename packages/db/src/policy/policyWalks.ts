import { type PolicyState, type PolicyStep, policyStepSchema } from '@signpost/contracts';
import { z } from 'zod';
import type { Database } from '../database.ts';

/** When we last looked for a provider's policy, and what came of it. */
export interface StoredWalk {
  state: Exclude<PolicyState, 'not-looked'>;
  walkedAt: string;
  steps: PolicyStep[];
}

/** `null` before the first look. */
export async function latestPolicyWalk({ pool }: Database, domain: string): Promise<StoredWalk | null> {
  const { rows } = await pool.query<{ state: StoredWalk['state']; walked_at: Date; steps: unknown }>({
    name: 'policy-walk',
    text: 'SELECT state, walked_at, steps FROM provider_policy WHERE domain = $1',
    values: [domain],
  });
  const [row] = rows;
  const steps = z.array(policyStepSchema).safeParse(row?.steps);
  return row ? { state: row.state, walkedAt: row.walked_at.toISOString(), steps: steps.success ? steps.data : [] } : null;
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
