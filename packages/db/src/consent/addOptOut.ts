import type { OptOutLevel } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { deleteWithin } from '../observation/deleteCrawlData.ts';
import { blankCurrent } from '../provider/blankCurrent.ts';
import { deleteRoomsWithin } from '../room/deleteRoomsWithin.ts';
import { transaction } from '../transaction.ts';
import { lockConsent } from './lockConsent.ts';

export interface OptOutEntry {
  domain: string;
  level: OptOutLevel;
  /** The bare JID of the room; for the level `room` alone. */
  scope?: string;
  /** How we know: `operator`, `dns`, `mail` … */
  via: string;
  at: Date;
}

/**
 * Notes an opt-out for good. At level `all` the provider is taken down and all that we saw of it is deleted; at the levels
 * `rooms` and `room` its rooms or the one.
 */
export function addOptOut(database: Database, entry: OptOutEntry): Promise<void> {
  return transaction(database, async (client) => {
    await append(client, entry, 'opt-out');
    await deleteRoomsWithin(client, entry);
    if (entry.level !== 'all') return;
    await client.query(`UPDATE provider SET listing = 'opted-out', next_probe_at = NULL, seed_facts = NULL WHERE domain = $1`, [
      entry.domain,
    ]);
    await deleteWithin(client, entry.domain);
  });
}

/** Notes that the operator wants to be in again. The provider comes back unlisted. */
export function withdrawOptOut(database: Database, entry: OptOutEntry): Promise<void> {
  return transaction(database, async (client) => {
    await append(client, entry, 'withdraw');
    if (entry.level !== 'all') return;
    await client.query(`UPDATE provider SET listing = 'unlisted' WHERE domain = $1 AND listing = 'opted-out'`, [entry.domain]);
    await blankCurrent(client, entry.domain);
  });
}

async function append(client: pg.PoolClient, entry: OptOutEntry, action: 'opt-out' | 'withdraw'): Promise<void> {
  const { domain, level, scope, via, at } = entry;
  await lockConsent(client, domain);
  await client.query(
    'INSERT INTO consent.opt_out (id, domain, level, scope, action, via, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [newId(at), domain, level, scope ?? null, action, via, at],
  );
}
