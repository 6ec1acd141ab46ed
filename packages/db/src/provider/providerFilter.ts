import type { ProviderQuery } from '@signpost/contracts';

/** The query's filters as SQL conditions over `provider` and `provider_current`, with their values. */
export interface Conditions {
  sql: string[];
  values: unknown[];
}

/** A capability asked for without an answer must be there for sure. */
export function providerFilter(query: ProviderQuery): Conditions {
  const { c2s, s2s, overall, software, signUp, capability } = query;
  const wanted: [string, unknown][] = [
    ['current.c2s = ?', c2s],
    ['current.s2s = ?', s2s],
    ['current.overall = ?', overall],
    ['current.software = ?', software?.toLowerCase()],
    ['current.sign_up_way = ?', signUp],
    ['current.capabilities @> ARRAY[?]', capability && `${capability}=${query.answer ?? 'yes'}`],
  ];
  const given = wanted.filter(([, value]) => value !== undefined);
  return {
    sql: ["provider.listing = 'listed'", ...given.map(([sql], index) => sql.replace('?', `$${index + 1}::text`))],
    values: given.map(([, value]) => value),
  };
}
