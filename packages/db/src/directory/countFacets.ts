import {
  absenceFacets,
  addingFacets,
  type Facets,
  type FilterName,
  facetOfFilter,
  filtersOf,
  type ProviderQuery,
  passes,
} from '@signpost/contracts';
import type { DirectoryEntry } from './DirectoryEntry.ts';
import type { FacetIds } from './FacetIds.ts';

const adding: readonly string[] = addingFacets;
const absence: ReadonlySet<string> = new Set(absenceFacets);

/**
 * What each filter's values would leave: a provider counts for a value when all other filters let it pass. One pass over
 * the list, however many filters there are.
 */
export function countFacets(entries: Iterable<DirectoryEntry>, ids: FacetIds, query: ProviderQuery): Facets {
  const filters = filtersOf(query);
  const counts = new Uint32Array(ids.names.length);
  const missedBy = new Map<string, number>();
  let total = 0;
  for (const entry of entries) {
    const missed = onlyMissed(entry, filters, query);
    if (missed === null) {
      total += 1;
      for (const id of entry.values) counts[id] = (counts[id] ?? 0) + 1;
    } else if (missed !== 'several' && !adding.includes(missed)) {
      missedBy.set(missed, (missedBy.get(missed) ?? 0) + 1);
      for (const id of entry.values) if (ids.names[id]?.facet === missed) counts[id] = (counts[id] ?? 0) + 1;
    }
  }
  return { total, facets: named(counts, ids, (facet) => total + (missedBy.get(facet) ?? 0)) };
}

/** The one facet whose filters hold an entry back; `null` where none does. */
function onlyMissed({ subject }: DirectoryEntry, filters: readonly FilterName[], query: ProviderQuery): string | null {
  let missed: string | null = null;
  for (const name of filters) {
    if (passes(subject, name, query)) continue;
    const facet = facetOfFilter[name] ?? name;
    if (missed !== null && missed !== facet) return 'several';
    missed = facet;
  }
  return missed;
}

/** `without` gives how many there would be if nothing of the facet were asked for. */
function named(counts: Uint32Array, { names }: FacetIds, without: (facet: string) => number): Facets['facets'] {
  const facets: Facets['facets'] = {};
  for (const [id, { facet, value }] of names.entries()) {
    const count = counts[id] ?? 0;
    if (count === 0) continue;
    facets[facet] ??= {};
    Object.assign(facets[facet], { [value]: absence.has(facet) ? without(facet) - count : count });
  }
  return facets;
}
