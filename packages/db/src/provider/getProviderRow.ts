import type { ListingState, ProviderRow } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRow } from './readRow.ts';

/** A provider as the list shows it, listed or not, without its assessment; `null` when we do not know it or it opted out. */
export async function getProviderRow({ pool }: Database, domain: string, now: Date): Promise<ProviderRow | null> {
  const { rows } = await pool.query<{ listing: ListingState; row: unknown; seed_facts: unknown }>({
    name: 'provider-row',
    text: `SELECT listing, seed_facts, current."row" AS row FROM provider LEFT JOIN provider_current AS current USING (domain) WHERE domain = $1`,
    values: [domain],
  });
  const [found] = rows;
  return found && found.listing !== 'opted-out' ? readRow(domain, found.row, now, found.seed_facts) : null;
}

/** Whether we show anything of a provider: not when we do not know it, or it opted out. */
export async function isShown({ pool }: Database, domain: string): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'provider-is-shown',
    text: `SELECT FROM provider WHERE domain = $1 AND listing <> 'opted-out'`,
    values: [domain],
  });
  return rows.length > 0;
}
