import { filterNames, type ProviderQuery } from '@signpost/contracts';

/** In this order they stand in every address that we write. */
const names = [...filterNames, 'answer', 'likely', 'sort', 'order', 'limit', 'after'] as const;
const defaults: Partial<ProviderQuery> = { sort: 'domain', order: 'asc', limit: 50 };
export type QueryChanges = Partial<Record<keyof ProviderQuery, string | undefined>>;

/**
 * The directory's address for a query with some of it changed. A change starts at the first page again. `why` asks
 * for a provider that is missing.
 */
export function directoryHref(query: Partial<ProviderQuery>, changes: QueryChanges = {}, why?: string): string {
  const start = Object.keys(changes).length > 0 ? { ...query, after: undefined } : query;
  const wanted = { ...start, ...changes };
  const search = new URLSearchParams();
  for (const name of names) {
    const value = wanted[name];
    if (value !== undefined && value !== '' && String(value) !== String(defaults[name])) search.set(name, String(value));
  }
  if (why) search.set('why', why);
  return search.size === 0 ? '/providers' : `/providers?${search.toString().replaceAll('%2C', ',')}`;
}
