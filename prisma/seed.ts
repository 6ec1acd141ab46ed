import { readFileSync } from 'node:fs';
import { type SeedProvider, seedProviderSchema } from '@signpost/contracts';
import { type Database, upsertProvider } from '@signpost/db';

const listFile = new URL('./seed/providers.json', import.meta.url);

/** The public providers that a new installation starts from. */
export const readSeedList = (): SeedProvider[] => seedProviderSchema.array().parse(JSON.parse(readFileSync(listFile, 'utf8')));

/**
 * Puts the public providers on the list and gives how many of them are on it now. Safe to repeat: what was decided about
 * a provider since (unlisted, opted out) stays, only its declared facts are brought up to date.
 */
export async function seedPublicProviders(database: Database): Promise<number> {
  const known = await knownListings(database);
  let listed = 0;
  for (const { domain, ...seedFacts } of readSeedList()) {
    const listing = known.get(domain) === 'unlisted' ? 'unlisted' : 'listed';
    const state = await upsertProvider(database, { domain, origin: 'seed', listing, seedFacts });
    if (state === 'listed') listed += 1;
  }
  return listed;
}

async function knownListings({ prisma }: Database): Promise<Map<string, string>> {
  const rows = await prisma.provider.findMany({ select: { domain: true, listing: true } });
  return new Map(rows.map(({ domain, listing }) => [domain, listing]));
}
