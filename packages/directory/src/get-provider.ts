import type { ProviderDetail } from '@signpost/contracts';
import { getProvider as getStoredProvider } from '@signpost/db';
import type { ReadContext } from './read-context.ts';
import { spamStanding } from './spam/spam-standing.ts';

/** One provider, listed or not; `null` when we don't know it or its operator opted out of everything. */
export async function getProvider({ database, clock }: ReadContext, domain: string): Promise<ProviderDetail | null> {
  const now = clock.now();
  const provider = await getStoredProvider(database, domain, now);
  return provider && { ...provider, spam: await spamStanding(database, domain, now) };
}
