import type { ProviderQuery } from '@signpost/contracts';
import { filterParts, placed } from './filterParts.ts';

/** The query's filters as SQL conditions over `provider` and `provider_current`, with their values. */
export interface Conditions {
  sql: string[];
  values: unknown[];
}

export function providerFilter(query: ProviderQuery): Conditions {
  const parts = filterParts(query);
  return {
    sql: ["provider.listing = 'listed'", ...parts.map((part, index) => placed(part, index + 1))],
    values: parts.map(({ value }) => value),
  };
}
