import { lockConsent } from '../consent/lockConsent.ts';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';

/** Takes a provider off the list; a trigger keeps it off, whoever else would list it. It goes on being probed. */
export const delist = (database: Database, domain: string, at: Date): Promise<void> =>
  transaction(database, async (client) => {
    await lockConsent(client, domain);
    await client.query('INSERT INTO consent.delisting (domain, at) VALUES ($1, $2) ON CONFLICT (domain) DO NOTHING', [
      domain,
      at,
    ]);
    await client.query(`UPDATE provider SET listing = 'unlisted' WHERE domain = $1 AND listing = 'listed'`, [domain]);
  });

/** Forgets that a provider was taken off the list; whether it comes back is decided as for any other. */
export async function forgetDelisting({ pool }: Database, domain: string): Promise<void> {
  await pool.query('DELETE FROM consent.delisting WHERE domain = $1', [domain]);
}

/** Puts a provider onto the list, now and for as long as nothing else speaks against it. Gives whether it is there. */
export const relist = (database: Database, domain: string): Promise<boolean> =>
  transaction(database, async (client) => {
    await lockConsent(client, domain);
    await client.query('DELETE FROM consent.delisting WHERE domain = $1', [domain]);
    await client.query(`UPDATE provider SET listing = 'listed' WHERE domain = $1 AND listing = 'unlisted'`, [domain]);
    const { rows } = await client.query<{ listing: string }>('SELECT listing FROM provider WHERE domain = $1', [domain]);
    return rows[0]?.listing === 'listed';
  });
