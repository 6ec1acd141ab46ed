import type { Direction, StepName } from '@signpost/contracts';
import type pg from 'pg';
import { activeLevel } from '../consent/activeOptOut.ts';
import { lockConsent } from '../consent/lockConsent.ts';
import type { Database } from '../database.ts';
import { getRun } from '../run/getRun.ts';
import { transaction } from '../transaction.ts';
import { type AskedRun, countWaiting, lockAskedRuns } from './askForRun.ts';
import { insertAskedRun } from './insertAskedRun.ts';

export interface NewDispute {
  domain: string;
  check: string;
  direction: Direction | null;
  at: Date;
  steps: readonly StepName[];
  /** The same finding is looked at once in this time; whoever doubts it meanwhile gets that look. */
  againMs: number;
  /** Looks at one domain in that time, whatever is doubted. */
  mostOfDomain: number;
  /** Looks at all domains in an hour. */
  mostAnHour: number;
  /** Tests that people wait for, beyond which no more are taken. */
  mostWaiting: number;
}

export type Disputed = AskedRun | { kind: 'enough'; retryAt: Date };

const hourMs = 3_600_000;

/** A fresh test for a finding that somebody doubts, however recent the last one is. */
export async function disputeFinding(database: Database, wanted: NewDispute): Promise<Disputed> {
  const outcome = await transaction(database, (client) => dispute(client, wanted));
  if ('kind' in outcome && !('id' in outcome)) return outcome;
  const run = await getRun(database, outcome.id);
  return run ? { kind: outcome.kind, run } : { kind: 'opted-out' };
}

type Outcome = { kind: 'begun' | 'joined'; id: string } | { kind: 'opted-out' | 'full' } | { kind: 'enough'; retryAt: Date };

async function dispute(client: pg.PoolClient, wanted: NewDispute): Promise<Outcome> {
  const { domain, check, direction, at, steps } = wanted;
  await lockConsent(client, domain);
  if ((await activeLevel(client, domain)) === 'all') return { kind: 'opted-out' };
  const earlier = await earlierOf(client, wanted);
  const same = earlier.find((one) => one.check === check && one.direction === (direction ?? '') && one.status !== 'failed');
  if (same) return { kind: 'joined', id: same.runId };
  const oldest = earlier.at(-1);
  if (oldest && earlier.length >= wanted.mostOfDomain)
    return { kind: 'enough', retryAt: new Date(oldest.at.getTime() + wanted.againMs) };
  await lockAskedRuns(client);
  if ((await countWaiting(client)) >= wanted.mostWaiting || (await lastHour(client, at)) >= wanted.mostAnHour)
    return { kind: 'full' };
  const id = await insertAskedRun(client, { domain, reason: 'submitted', at }, steps);
  await client.query('INSERT INTO finding_dispute (domain, "check", direction, at, run_id) VALUES ($1, $2, $3, $4, $5)', [
    ...[domain, check, direction ?? '', at, id],
  ]);
  return { kind: 'begun', id };
}

interface Earlier {
  check: string;
  direction: string;
  at: Date;
  runId: string;
  status: string;
}

/** The looks that doubts of a domain brought lately, newest first. */
async function earlierOf(client: pg.PoolClient, { domain, at, againMs }: NewDispute): Promise<Earlier[]> {
  const { rows } = await client.query<Earlier>(
    `SELECT "check", direction, at, run_id AS "runId", status FROM finding_dispute JOIN run ON run.id = run_id
     WHERE finding_dispute.domain = $1 AND at > $2 ORDER BY at DESC, finding_dispute.id DESC`,
    [domain, new Date(at.getTime() - againMs)],
  );
  return rows;
}

async function lastHour(client: pg.PoolClient, at: Date): Promise<number> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM finding_dispute WHERE at > $1', [
    new Date(at.getTime() - hourMs),
  ]);
  return rows[0]?.n ?? 0;
}
