import type { ProviderPage, ProviderQuery } from '@signpost/contracts';
import type { ListContext } from './read-context.ts';

/** A page of the listed providers. Throws the fault `bad-cursor` for an `after` that no page gave. */
export const listProviders = ({ directory, clock }: ListContext, query: ProviderQuery): Promise<ProviderPage> =>
  directory.list(query, clock.now());
