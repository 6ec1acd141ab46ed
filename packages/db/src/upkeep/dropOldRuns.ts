import type { Database } from '../database.ts';

/** Drops scheduled runs that ended before, with their steps and events, but for each provider's last one. What somebody asked for stays. */
export async function dropOldRuns({ pool }: Database, before: Date): Promise<number> {
  const gone = await pool.query(
    `DELETE FROM run WHERE reason = 'scheduled' AND status NOT IN ('queued', 'running') AND created_at < $1
       AND EXISTS (SELECT FROM run AS newer WHERE newer.domain = run.domain AND newer.slot > run.slot)`,
    [before],
  );
  return gone.rowCount ?? 0;
}
