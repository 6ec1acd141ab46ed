import type { ListingState } from '@signpost/contracts';
import { activeLevel } from '../consent/activeOptOut.ts';
import { lockConsent } from '../consent/lockConsent.ts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';
import { transaction } from '../transaction.ts';
import { blankCurrent } from './blankCurrent.ts';

export interface ProviderEntry {
  /** A-labels, as `parseDomain` gives. */
  domain: string;
  /** Where we have it from: `seed`, `lab`, `submitted` … The first origin stays. */
  origin: string;
  listing: 'listed' | 'unlisted';
  /** Declared facts; what was declared before stays when absent. */
  seedFacts?: object;
}

const upsert = `
INSERT INTO provider (domain, origin, listing, seed_facts) VALUES ($1, $2, $3, $4::jsonb)
ON CONFLICT (domain) DO UPDATE SET listing = excluded.listing, seed_facts = coalesce(excluded.seed_facts, provider.seed_facts)`;

/** Puts a provider into the directory or changes its entry. One that opted out stays out; gives the state that holds. */
export function upsertProvider(database: Database, entry: ProviderEntry): Promise<ListingState> {
  return transaction(database, async (client) => {
    await lockConsent(client, entry.domain);
    const optedOut = (await activeLevel(client, entry.domain)) === 'all';
    const listing: ListingState = optedOut ? 'opted-out' : entry.listing;
    const facts = entry.seedFacts && !optedOut ? storableJson(entry.seedFacts) : null;
    await client.query(upsert, [entry.domain, entry.origin, listing, facts]);
    await blankCurrent(client, entry.domain);
    return listing;
  });
}
