import type { ProviderDetail } from '@signpost/contracts';
import { getProvider as getStoredProvider } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** One provider, listed or not; `null` when we don't know it or its operator opted out of everything. */
export const getProvider = ({ database, clock }: ReadContext, domain: string): Promise<ProviderDetail | null> =>
  getStoredProvider(database, domain, clock.now());
