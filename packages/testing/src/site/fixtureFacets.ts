import {
  absenceFacets,
  addingFacets,
  droppedBy,
  type Facets,
  facetOfFilter,
  facetValuesOf,
  filterSubjectOf,
  providerQuerySchema,
} from '@signpost/contracts';
import { fixtureProviders } from './fixtureProviders.ts';

const adding: readonly string[] = addingFacets;

/** What each filter's value would leave of the fixtures. */
export function fixtureFacets(search: URLSearchParams): Facets {
  const query = providerQuerySchema.parse(Object.fromEntries(search));
  const result: Facets = { total: 0, facets: {} };
  const missedBy = new Map<string, number>();
  for (const provider of fixtureProviders) {
    if (provider.listing !== 'listed') continue;
    const missed = [...new Set(droppedBy(provider, query).map((name) => facetOfFilter[name] ?? name))];
    if (missed.length === 0) result.total += 1;
    if (missed.length === 1) missedBy.set(`${missed[0]}`, (missedBy.get(`${missed[0]}`) ?? 0) + 1);
    for (const [facet, value] of facetValuesOf(filterSubjectOf(provider))) {
      if (missed.length > 1 || (missed.length === 1 && (missed[0] !== facet || adding.includes(facet)))) continue;
      result.facets[facet] = { ...result.facets[facet], [value]: (result.facets[facet]?.[value] ?? 0) + 1 };
    }
  }
  for (const facet of absenceFacets)
    for (const [value, count] of Object.entries(result.facets[facet] ?? {}))
      Object.assign(result.facets[facet] ?? {}, { [value]: result.total + (missedBy.get(facet) ?? 0) - count });
  return result;
}
