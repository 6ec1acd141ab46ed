import { type OptOutLevel, optOutLevels } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';

const latest = `
SELECT DISTINCT ON (level) level, action FROM consent.opt_out WHERE domain = $1 AND level <> 'room'
ORDER BY level, sequence DESC`;

/** The widest opt-out of a provider that stands, `null` when there is none. Single rooms apart. */
export const activeOptOut = ({ pool }: Database, domain: string): Promise<OptOutLevel | null> => activeLevel(pool, domain);

export async function activeLevel(client: Pick<pg.Pool, 'query'>, domain: string): Promise<OptOutLevel | null> {
  const { rows } = await client.query<{ level: OptOutLevel; action: string }>(latest, [domain]);
  const standing = new Set(rows.filter(({ action }) => action === 'opt-out').map(({ level }) => level));
  return optOutLevels.find((level) => standing.has(level)) ?? null;
}
