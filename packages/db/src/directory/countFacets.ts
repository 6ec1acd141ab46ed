import {
  absenceFacets,
  addingFacets,
  type Facets,
  type FilterName,
  facetOfFilter,
  filtersOf,
  type ProviderQuery,
} from '@signpost/contracts';
import { type Bits, commonOf, countCommon } from './Bits.ts';
import type { DirectoryIndex } from './DirectoryIndex.ts';

const adding: readonly string[] = addingFacets;
const absence: ReadonlySet<string> = new Set(absenceFacets);
const facetOf = (name: FilterName): string => facetOfFilter[name] ?? name;

/** What each filter's values would leave: a provider counts for a value when all other filters let it pass. */
export function countFacets(index: DirectoryIndex, query: ProviderQuery): Facets {
  const sets = filtersOf(query).map((name) => ({ facet: facetOf(name), set: index.filters.of(name, query) }));
  const without = (facet: string | null): Bits =>
    commonOf(
      index.slots.taken,
      sets.flatMap(({ facet: of, set }) => (of === facet ? [] : [set])),
    );
  const found = without(null);
  const alone = new Set(sets.map(({ facet }) => facet).filter((facet) => !adding.includes(facet)));
  const others = new Map([...alone].map((facet) => [facet, without(facet)]));
  return { total: countCommon(found, found), facets: named(index, (facet) => others.get(facet) ?? found) };
}

/** Of what keeps those who have a value not, all are counted who have it not. */
function named({ ids, columns }: DirectoryIndex, among: (facet: string) => Bits): Facets['facets'] {
  const facets: Facets['facets'] = {};
  for (const [id, { facet, value }] of ids.names.entries()) {
    const set = among(facet);
    const count = columns.count(id, set);
    if (count === 0) continue;
    facets[facet] ??= {};
    Object.assign(facets[facet], { [value]: absence.has(facet) ? countCommon(set, set) - count : count });
  }
  return facets;
}
