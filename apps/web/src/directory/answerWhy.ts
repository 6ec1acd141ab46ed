import { droppedBy, type FilterName, type ListingState, type ProviderQuery, parseDomain } from '@signpost/contracts';
import type { ApiClient } from '../data/createApiClient.ts';

/** Why a provider is not on the list: the filters that it does not pass, or that it is not in the directory at all. */
export type WhyNot =
  | { kind: 'listed' | 'unknown'; domain: string }
  | { kind: 'hidden'; domain: string; listing: Exclude<ListingState, 'listed'> }
  | { kind: 'dropped'; domain: string; filters: FilterName[] };

export async function answerWhy(api: ApiClient, typed: string | undefined, query: ProviderQuery): Promise<WhyNot | null> {
  if (typed === undefined) return null;
  const parsed = parseDomain(typed);
  if (!parsed.ok) return { kind: 'unknown', domain: typed };
  const { domain } = parsed;
  const provider = await api.provider(domain);
  if (provider.kind === 'refused') return { kind: 'unknown', domain };
  if (provider.kind !== 'found') return null;
  const { listing } = provider.value;
  if (listing !== 'listed') return { kind: 'hidden', domain, listing };
  const filters = droppedBy(provider.value, query);
  return filters.length === 0 ? { kind: 'listed', domain } : { kind: 'dropped', domain, filters };
}
