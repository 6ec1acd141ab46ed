import type { Facets, ProviderQuery } from '@signpost/contracts';
import type { ListContext } from './read-context.ts';

/** How many providers each filter's values would leave. */
export const providerFacets = ({ directory }: ListContext, query: ProviderQuery): Promise<Facets> => directory.facets(query);
