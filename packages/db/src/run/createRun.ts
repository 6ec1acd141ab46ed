import { Fault, type Run, type StepName, stepNames } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { transaction } from '../transaction.ts';
import { getRun } from './getRun.ts';

export interface NewRun {
  domain: string;
  reason: Run['reason'];
  /** ISO 8601; a second run of the same provider and slot is the first one. */
  slot: string;
  at: Date;
  /** When the provider is due again; its time stays as it is when absent. */
  nextProbeAt?: Date;
}

/**
 * Plans a run: the row, its steps, and the event `queued`. Throws `Fault` `unknown-provider` or `opted-out`.
 */
export async function createRun(database: Database, wanted: NewRun): Promise<Run> {
  const id = await transaction(database, async (client) => {
    await lockProvider(client, wanted);
    return (await insertRun(client, wanted)) ?? (await findRun(client, wanted));
  });
  const run = await getRun(database, id);
  if (!run) throw new Fault('opted-out', `${wanted.domain} asked not to be tested.`);
  return run;
}

async function lockProvider(client: pg.PoolClient, { domain, nextProbeAt }: NewRun): Promise<void> {
  const { rows } = await client.query<{ listing: string }>(
    'UPDATE provider SET next_probe_at = coalesce($2, next_probe_at) WHERE domain = $1 RETURNING listing',
    [domain, nextProbeAt ?? null],
  );
  if (!rows[0]) throw new Fault('unknown-provider', `${domain} is not in the directory.`);
  if (rows[0].listing === 'opted-out') throw new Fault('opted-out', `${domain} asked not to be tested.`);
}

/** Writes a run with its steps; `null` where its provider has one of the same slot. */
export async function insertRun(
  client: pg.PoolClient,
  { domain, reason, slot, at }: NewRun,
  steps: readonly StepName[] = stepNames,
): Promise<string | null> {
  const id = newId(at);
  const { rowCount } = await client.query(
    `INSERT INTO run (id, domain, reason, status, slot, created_at, touched_at, event_count)
     VALUES ($1, $2, $3, 'queued', $4, $5, $5, 1) ON CONFLICT (domain, slot) DO NOTHING`,
    [id, domain, reason, slot, at],
  );
  if (rowCount === 0) return null;
  await client.query(`INSERT INTO run_step (run_id, name, status) SELECT $1, unnest($2::text[]), 'waiting'`, [id, steps]);
  await client.query(`INSERT INTO run_event (run_id, sequence, at, type) VALUES ($1, 1, $2, 'queued')`, [id, at]);
  return id;
}

async function findRun(client: pg.PoolClient, { domain, slot }: NewRun): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM run WHERE domain = $1 AND slot = $2', [domain, slot]);
  return rows[0]?.id ?? '';
}
