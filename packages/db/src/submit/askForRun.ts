import { type Run, type StepName, stepNames } from '@signpost/contracts';
import type pg from 'pg';
import { activeLevel } from '../consent/activeOptOut.ts';
import { lockConsent } from '../consent/lockConsent.ts';
import type { Database } from '../database.ts';
import { blankCurrent } from '../provider/blankCurrent.ts';
import { getRun } from '../run/getRun.ts';
import { transaction } from '../transaction.ts';
import { insertAskedRun } from './insertAskedRun.ts';

export interface WantedRun {
  domain: string;
  reason: Extract<Run['reason'], 'submitted' | 'operator'>;
  at: Date;
  /** A test that is no older than this is given instead of a new one. */
  cooldownMs: number;
  /** Tests that people wait for, beyond which no more are taken. */
  mostWaiting: number;
  /** All unless said. */
  steps?: readonly StepName[];
}

export type AskedRun = { kind: 'begun' | 'joined'; run: Run } | { kind: 'full' } | { kind: 'opted-out' };

/** Later than anybody plans: what was submitted is not watched until it may be listed. */
export const notScheduled = new Date('9999-01-01T00:00:00Z');

/**
 * The one door for tests that people ask for. A domain that we don't know comes in unlisted. One that opted out is refused;
 * one that was tested a moment ago, by whomever, gives that test.
 */
export async function askForRun(database: Database, wanted: WantedRun): Promise<AskedRun> {
  const outcome = await transaction(database, (client) => ask(client, wanted));
  if (typeof outcome === 'string') return { kind: outcome };
  const run = await getRun(database, outcome.id);
  return run ? { kind: outcome.kind, run } : { kind: 'opted-out' };
}

async function ask(client: pg.PoolClient, wanted: WantedRun) {
  const { domain, reason, at, mostWaiting, steps = stepNames } = wanted;
  await lockConsent(client, domain);
  if ((await activeLevel(client, domain)) === 'all') return 'opted-out';
  const recent = await recentRun(client, wanted);
  if (recent) return { kind: 'joined', id: recent } as const;
  await lockAskedRuns(client);
  if ((await countWaiting(client)) >= mostWaiting) return 'full';
  await enter(client, wanted);
  return { kind: 'begun', id: await insertAskedRun(client, { domain, reason, at }, steps) } as const;
}

/** Tests of everything count for all; those of a part only for the same part. */
async function recentRun(client: pg.PoolClient, { domain, at, cooldownMs, steps = stepNames }: WantedRun) {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM run WHERE domain = $1 AND (status IN ('queued', 'running') OR status <> 'failed' AND created_at > $2)
       AND (SELECT count(*) FROM run_step WHERE run_id = run.id AND name = ANY ($3)) = $4 ORDER BY created_at DESC LIMIT 1`,
    [domain, new Date(at.getTime() - cooldownMs), steps, steps.length],
  );
  return rows[0]?.id ?? null;
}

/** So that the limit holds however many ask at once. Until the transaction ends. */
export const lockAskedRuns = (client: pg.PoolClient): Promise<unknown> =>
  client.query(`SELECT pg_advisory_xact_lock(hashtextextended('asked-runs', 12))`);

export async function countWaiting(client: Pick<pg.Pool, 'query'>): Promise<number> {
  const { rows } = await client.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM run WHERE status = 'queued' AND reason IN ('submitted', 'operator')`,
  );
  return rows[0]?.waiting ?? 0;
}

async function enter(client: pg.PoolClient, { domain, at, cooldownMs }: WantedRun): Promise<void> {
  await client.query(
    `INSERT INTO provider (domain, origin, listing, next_probe_at) VALUES ($1, 'submitted', 'unlisted', $2)
     ON CONFLICT (domain) DO UPDATE SET next_probe_at = greatest(coalesce(provider.next_probe_at, $3), $3)`,
    [domain, notScheduled, new Date(at.getTime() + cooldownMs)],
  );
  await blankCurrent(client, domain);
}
