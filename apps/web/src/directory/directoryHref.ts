import type { ProviderQuery } from '@signpost/contracts';

/** In this order they stand in every address that we write. */
const names = ['c2s', 's2s', 'overall', 'signUp', 'capability', 'answer', 'software', 'sort', 'order', 'limit', 'after'] as const;
const defaults: Partial<ProviderQuery> = { sort: 'domain', order: 'asc', limit: 50 };

/** The directory's address for a query with some of it changed. A change starts at the first page again. */
export function directoryHref(
  query: Partial<ProviderQuery>,
  changes: Partial<Record<keyof ProviderQuery, string | undefined>> = {},
): string {
  const start = Object.keys(changes).length > 0 ? { ...query, after: undefined } : query;
  const wanted = { ...start, ...changes };
  const search = new URLSearchParams();
  for (const name of names) {
    const value = wanted[name];
    if (value !== undefined && value !== '' && String(value) !== String(defaults[name])) search.set(name, String(value));
  }
  return search.size === 0 ? '/providers' : `/providers?${search}`;
}
