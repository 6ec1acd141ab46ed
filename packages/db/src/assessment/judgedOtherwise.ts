import type { Database } from '../database.ts';

/** What a current assessment should have been judged by. */
export interface WantedRules {
  rubricVersion: string;
  /** The rubric that is announced; `null` while none is. */
  comingVersion: string | null;
}

/** The document of each is only opened while another rubric is announced. */
const judged = `
SELECT domain FROM provider JOIN provider_current USING (domain) JOIN assessment USING (domain)
WHERE assessment.id = assessment_id AND listing <> 'opted-out' AND domain > $3
  AND (rubric_version <> $1 OR $2::text IS NOT NULL AND document #>> '{coming,rubricVersion}' IS DISTINCT FROM $2)
ORDER BY domain LIMIT $4`;

/** Domains whose current assessment does not go by the rules, in order, from the one after `after` on. */
export async function judgedOtherwise(
  { pool }: Database,
  { rubricVersion, comingVersion }: WantedRules,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(judged, [rubricVersion, comingVersion, after, limit]);
  return rows.map(({ domain }) => domain);
}
