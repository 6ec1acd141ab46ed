import type { Database } from '@signpost/db';

export type Reachability = string;

/** What the database holds of one provider when all is over. */
export interface Outcome {
  domain: string;
  runs: number;
  status: string;
  attempts: number;
  /** Between the first worker's beginning and the end; `null` where there was none. */
  seconds: number | null;
  finishedAt: Date | null;
  assessments: number;
  streams: number;
  c2s: string | null;
  s2s: string | null;
  c2sReachability: string | null;
  s2sReachability: string | null;
}

const outcomes = `
SELECT run.domain, count(*) OVER (PARTITION BY run.domain)::int AS runs, status, attempts,
  extract(epoch FROM finished_at - started_at)::float8 AS seconds, finished_at AS "finishedAt",
  (SELECT count(*)::int FROM assessment a WHERE a.domain = run.domain AND NOT provisional) AS assessments,
  (SELECT count(*)::int FROM observation o WHERE o.domain = run.domain AND o.kind = 'stream') AS streams,
  c.c2s, c.s2s, c.c2s_reachability AS "c2sReachability", c.s2s_reachability AS "s2sReachability"
FROM run LEFT JOIN provider_current c ON c.domain = run.domain AND c.assessment_id IS NOT NULL
WHERE run.created_at >= $1`;

export const readOutcomes = async ({ pool }: Database, since: Date): Promise<Outcome[]> =>
  (await pool.query<Outcome>(outcomes, [since])).rows;

/** How many of the runs made since then are not over. */
export async function countOpen({ pool }: Database, since: Date): Promise<number> {
  const { rows } = await pool.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM run WHERE created_at >= $1 AND status IN ('queued', 'running')`,
    [since],
  );
  return rows[0]?.open ?? 0;
}
