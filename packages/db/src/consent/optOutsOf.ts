import type { OptOutLevel } from '@signpost/contracts';
import type { Database } from '../database.ts';

/** Every opt-out of a domain that stands, and the rooms that are left out one by one. */
export async function optOutsOf({ pool }: Database, domain: string): Promise<{ levels: OptOutLevel[]; rooms: string[] }> {
  const { rows } = await pool.query<{ level: OptOutLevel; scope: string | null; action: string }>(
    `SELECT DISTINCT ON (level, scope) level, scope, action FROM consent.opt_out WHERE domain = $1
     ORDER BY level, scope, sequence DESC`,
    [domain],
  );
  const standing = rows.filter(({ action }) => action === 'opt-out');
  return {
    levels: [...new Set(standing.map(({ level }) => level))],
    rooms: standing.flatMap(({ scope }) => (scope === null ? [] : [scope])),
  };
}
