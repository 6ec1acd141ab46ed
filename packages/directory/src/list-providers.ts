import type { ProviderPage, ProviderQuery } from '@signpost/contracts';
import { listProviders as listStoredProviders } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** A page of the listed providers. Throws the fault `bad-cursor` for an `after` that no page gave. */
export const listProviders = ({ database, clock }: ReadContext, query: ProviderQuery): Promise<ProviderPage> =>
  listStoredProviders(database, query, clock.now());
