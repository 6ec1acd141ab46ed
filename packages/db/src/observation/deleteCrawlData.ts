import type pg from 'pg';
import type { Database } from '../database.ts';
import { blankCurrent } from '../provider/blankCurrent.ts';
import { transaction } from '../transaction.ts';
import { ownEvidence } from './evidenceLock.ts';

const lonely = `
DELETE FROM evidence WHERE sha256 = ANY ($1)
  AND NOT EXISTS (SELECT FROM observation WHERE observation.evidence_hashes @> ARRAY[evidence.sha256])`;

/** Removes all that we saw and judged of a provider: runs, observations, raw answers, assessments, events. Opt-outs stay. */
export const deleteCrawlData = (database: Database, domain: string): Promise<void> =>
  transaction(database, (client) => deleteWithin(client, domain));

/** The same inside a transaction that is under way. */
export async function deleteWithin(client: pg.PoolClient, domain: string): Promise<void> {
  await client.query('SELECT FROM provider WHERE domain = $1 FOR UPDATE', [domain]);
  await ownEvidence(client);
  const { rows } = await client.query<{ hashes: string[] | null }>(
    `WITH gone AS (DELETE FROM observation WHERE domain = $1 RETURNING evidence_hashes)
     SELECT array_agg(DISTINCT hash) AS hashes FROM gone, unnest(evidence_hashes) AS hash`,
    [domain],
  );
  await client.query(lonely, [rows[0]?.hashes ?? []]);
  for (const table of [
    'run',
    'provider_current',
    'assessment',
    'provider_event',
    'liveness',
    'liveness_sample',
    'liveness_doubt',
    'uptime_day',
    'provider_policy',
    'policy_version',
  ])
    await client.query(`DELETE FROM ${table} WHERE domain = $1`, [domain]);
  await blankCurrent(client, domain);
}
