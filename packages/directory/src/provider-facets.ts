import type { Facets, ProviderQuery } from '@signpost/contracts';
import { providerFacets as readFacets } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** How many providers each filter's values would leave. */
export const providerFacets = ({ database }: ReadContext, query: ProviderQuery): Promise<Facets> => readFacets(database, query);
