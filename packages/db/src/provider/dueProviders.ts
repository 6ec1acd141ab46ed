import type { Database } from '../database.ts';

/** Domains to probe now, longest overdue first. None that opted out, and none that a run is still at. `isNew`: it was never planned. */
export async function dueProviders({ pool }: Database, now: Date, limit: number): Promise<{ domain: string; isNew: boolean }[]> {
  const { rows } = await pool.query<{ domain: string; isNew: boolean }>(
    `SELECT domain, next_probe_at IS NULL AS "isNew" FROM provider
     WHERE listing <> 'opted-out' AND (next_probe_at IS NULL OR next_probe_at <= $1)
       AND NOT EXISTS (SELECT FROM run WHERE run.domain = provider.domain AND run.status IN ('queued', 'running'))
     ORDER BY next_probe_at NULLS FIRST, domain LIMIT $2`,
    [now, limit],
  );
  return rows;
}
