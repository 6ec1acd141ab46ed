import type { Assessment } from '@signpost/contracts';
import type pg from 'pg';
import { storableJson, storableText } from '../storable.ts';
import { filterValues, rowOf } from './currentOf.ts';

/** An assessment that was made earlier does not push a later one aside. What was read of the policy stays. */
const upsert = `
INSERT INTO provider_current AS kept (domain, assessment_id, overall, rank, c2s, s2s, c2s_reachability, s2s_reachability,
  software, sign_up_way, capabilities, observed_at, "row")
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)
ON CONFLICT (domain) DO UPDATE SET
  assessment_id = excluded.assessment_id, overall = excluded.overall, rank = excluded.rank, c2s = excluded.c2s,
  s2s = excluded.s2s, c2s_reachability = excluded.c2s_reachability, s2s_reachability = excluded.s2s_reachability,
  software = excluded.software, sign_up_way = excluded.sign_up_way, capabilities = excluded.capabilities,
  observed_at = excluded.observed_at,
  "row" = excluded."row" || CASE WHEN kept."row"->'policy' IS NULL THEN '{}' ELSE jsonb_build_object('policy', kept."row"->'policy') END
WHERE NOT EXISTS (
  SELECT FROM assessment WHERE id = kept.assessment_id AND (document->>'assessedAt')::timestamptz > $14)`;

/** Makes an assessment that is stored under `id` the one that the list and the provider's page show. */
export async function makeCurrent(client: pg.PoolClient, id: string, assessment: Assessment): Promise<void> {
  const { overall, rank, c2s, s2s, software, signUpWay, capabilities, observedAt } = filterValues(assessment);
  await client.query(upsert, [
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
