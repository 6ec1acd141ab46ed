import { Fault, type Observation, ourFaults, type StoredObservation } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';
import { shareEvidence } from './evidenceLock.ts';
import { insertRows } from './observationInsert.ts';
import { packEvidence } from './packEvidence.ts';
import { type ObservationRow, observationColumns, storedObservation } from './storedObservation.ts';
import { storeEvidence } from './storeEvidence.ts';

const columns = `${observationColumns}, run_id, evidence_hashes, content_hash`;
const keyColumns = 'domain, kind, direction, target, address, slot, vantage, probe_version';
const incoming = `jsonb_to_recordset($1::jsonb) AS incoming (
  id text, run_id text, domain text, kind text, direction text, target text, address text, slot timestamptz(3), vantage text,
  probe_version text, observed_at timestamptz, duration_ms float8, failure jsonb, body jsonb, evidence jsonb,
  evidence_hashes text[], content_hash text)`;

/** A second try replaces the first, unless all it has to tell is a fault of ours. */
const upsert = `
INSERT INTO observation AS kept (${columns}) SELECT ${columns} FROM ${incoming}
ON CONFLICT (${keyColumns}) DO UPDATE SET
  run_id = excluded.run_id, observed_at = excluded.observed_at, duration_ms = excluded.duration_ms,
  failure = excluded.failure, body = excluded.body, evidence = excluded.evidence, evidence_hashes = excluded.evidence_hashes,
  content_hash = excluded.content_hash
WHERE NOT coalesce(excluded.failure->>'code' = ANY ($2), false) OR coalesce(kept.failure->>'code' = ANY ($2), false)`;

const readBack = `SELECT ${observationColumns} FROM observation WHERE (${keyColumns}) IN (SELECT ${keyColumns} FROM ${incoming})
ORDER BY observed_at, id`;

/**
 * Stores what a step saw, all or nothing; the same key twice is one row. Gives back what is stored now under these keys;
 * nothing for a provider that opted out meanwhile. Throws `Fault` `unknown-provider`.
 */
export async function storeObservations(
  database: Database,
  runId: string,
  observations: readonly Observation[],
): Promise<StoredObservation[]> {
  if (observations.length === 0) return [];
  const packed = await Promise.all(observations.flatMap(({ evidence }) => evidence).map(packEvidence));
  const rows = insertRows(runId, observations);
  return transaction(database, async (client) => {
    if (!(await mayStore(client, observations))) return [];
    await shareEvidence(client);
    await storeEvidence(client, packed);
    await client.query(upsert, [rows, [...ourFaults]]);
    const stored = await client.query<ObservationRow>(readBack, [rows]);
    return stored.rows.map(storedObservation);
  });
}

/** Locks the providers against an opt-out until we are through. */
async function mayStore(client: pg.PoolClient, observations: readonly Observation[]): Promise<boolean> {
  const domains = [...new Set(observations.map(({ key }) => key.domain))];
  const { rows } = await client.query<{ listing: string }>(
    'SELECT listing FROM provider WHERE domain = ANY ($1) ORDER BY domain FOR SHARE',
    [domains],
  );
  if (rows.length < domains.length) throw new Fault('unknown-provider', `Not in the directory: ${domains.join(', ')}.`);
  return rows.every(({ listing }) => listing !== 'opted-out');
}
