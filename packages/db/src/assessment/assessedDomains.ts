import type { Database } from '../database.ts';

/** Domains that were assessed, in order, from the one after `after` on; none that opted out. */
export async function assessedDomains({ pool }: Database, after: string, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `SELECT domain FROM provider WHERE domain > $1 AND listing <> 'opted-out'
       AND EXISTS (SELECT FROM assessment WHERE assessment.domain = provider.domain AND NOT provisional)
     ORDER BY domain LIMIT $2`,
    [after, limit],
  );
  return rows.map(({ domain }) => domain);
}
