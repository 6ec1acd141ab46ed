import type { Database } from '../database.ts';

/** What tells whether somebody comes and goes. */
export interface RecentOutages {
  /** How often it went down, told or not. */
  outages: number;
  /** The last look that met silence, confirmed or not. */
  lastSilentAt: Date | null;
}

/** How restless a provider has been since then. */
export async function recentOutages({ pool }: Database, domain: string, since: Date): Promise<RecentOutages> {
  const { rows } = await pool.query<RecentOutages>(
    `SELECT count(*) FILTER (WHERE state = 'down' AND before IS DISTINCT FROM 'down')::int AS outages,
       max(at) FILTER (WHERE state IN ('down', 'suspect')) AS "lastSilentAt"
     FROM (SELECT at, state, lag(state) OVER (ORDER BY at) AS before
       FROM liveness_sample WHERE domain = $1 AND at >= $2 AND state <> 'unknown') AS looks`,
    [domain, since],
  );
  return rows[0] ?? { outages: 0, lastSilentAt: null };
}
