import type pg from 'pg';
import { activeLevel } from '../consent/activeOptOut.ts';

/** Whether the operator of a provider wants none of its rooms listed. */
export async function roomsOptedOut(client: Pick<pg.Pool, 'query'>, provider: string): Promise<boolean> {
  const level = await activeLevel(client, provider);
  if (level === 'all' || level === 'rooms') return true;
  if (level === null) return false;
  const { rows } = await client.query<{ action: string }>(
    `SELECT action FROM consent.opt_out WHERE domain = $1 AND level = 'rooms' ORDER BY sequence DESC LIMIT 1`,
    [provider],
  );
  return rows[0]?.action === 'opt-out';
}

/** Those of the addresses that must not be listed. */
export async function optedOutRooms(client: Pick<pg.Pool, 'query'>, addresses: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ scope: string }>(
    `SELECT scope FROM (SELECT DISTINCT ON (scope) scope, action FROM consent.opt_out
     WHERE level = 'room' AND scope = ANY ($1) ORDER BY scope, sequence DESC) AS latest WHERE action = 'opt-out'`,
    [addresses],
  );
  return new Set(rows.map(({ scope }) => scope));
}
