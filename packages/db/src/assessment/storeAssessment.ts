import { type Assessment, Fault } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { storableJson, storableText } from '../storable.ts';
import { transaction } from '../transaction.ts';
import { filterValues, rowOf } from './currentOf.ts';

const insert = `
INSERT INTO assessment (id, domain, rubric_version, assessed_at, overall, c2s, s2s, document)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`;

/** An assessment that was made earlier does not push a later one aside. */
const makeCurrent = `
INSERT INTO provider_current AS kept (domain, assessment_id, overall, rank, c2s, s2s, c2s_reachability, s2s_reachability,
  software, sign_up_way, capabilities, observed_at, "row")
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)
ON CONFLICT (domain) DO UPDATE SET
  assessment_id = excluded.assessment_id, overall = excluded.overall, rank = excluded.rank, c2s = excluded.c2s,
  s2s = excluded.s2s, c2s_reachability = excluded.c2s_reachability, s2s_reachability = excluded.s2s_reachability,
  software = excluded.software, sign_up_way = excluded.sign_up_way, capabilities = excluded.capabilities,
  observed_at = excluded.observed_at, "row" = excluded."row"
WHERE NOT EXISTS (SELECT FROM assessment WHERE id = kept.assessment_id AND assessed_at > $14)`;

/**
 * Keeps an assessment and makes it the provider's current one; gives its id. `null`, and nothing kept, for a provider
 * that opted out meanwhile. Throws `Fault` `unknown-provider`.
 */
export function storeAssessment(database: Database, assessment: Assessment): Promise<string | null> {
  return transaction(database, async (client) => {
    if (!(await mayStore(client, assessment.domain))) return null;
    const id = newId();
    await insertAssessment(client, id, assessment);
    await updateCurrent(client, id, assessment);
    return id;
  });
}

async function mayStore(client: pg.PoolClient, domain: string): Promise<boolean> {
  const { rows } = await client.query<{ listing: string }>('SELECT listing FROM provider WHERE domain = $1 FOR SHARE', [domain]);
  if (!rows[0]) throw new Fault('unknown-provider', `${domain} is not in the directory.`);
  return rows[0].listing !== 'opted-out';
}

async function insertAssessment(client: pg.PoolClient, id: string, assessment: Assessment): Promise<void> {
  const { domain, rubricVersion, assessedAt, overall, grades } = assessment;
  const letters = [overall, grades.c2s.letter, grades.s2s.letter];
  await client.query(insert, [id, domain, rubricVersion, assessedAt, ...letters, storableJson(assessment)]);
}

async function updateCurrent(client: pg.PoolClient, id: string, assessment: Assessment): Promise<void> {
  const { overall, rank, c2s, s2s, software, signUpWay, capabilities, observedAt } = filterValues(assessment);
  await client.query(makeCurrent, [
    assessment.domain,
    id,
    overall,
    rank,
    c2s.letter,
    s2s.letter,
    c2s.reachability,
    s2s.reachability,
    software && storableText(software),
    signUpWay,
    capabilities,
    observedAt,
    storableJson(rowOf(assessment)),
    assessment.assessedAt,
  ]);
}
