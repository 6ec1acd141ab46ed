import type { PolicyState, ProviderPolicy, RetentionStatement } from '@signpost/contracts';
import type { ApiClient } from '../data/createApiClient.ts';

/** What a host says of how long it keeps the messages of its rooms. */
export interface KeptInRooms {
  state: PolicyState;
  /** Those that name a time. */
  statements: RetentionStatement[];
  conflict: boolean;
  /** The language of each policy, by its address. */
  languages: Record<string, string>;
}

/** `null` where what is known could not be loaded. A host that is not in our list has no policy that we looked for. */
export async function loadKept(api: Pick<ApiClient, 'policy'>, host: string): Promise<KeptInRooms | null> {
  const answer = await api.policy(host);
  if (answer.kind === 'unreachable') return null;
  return answer.kind === 'found' ? keptOf(answer.value) : { state: 'not-looked', statements: [], conflict: false, languages: {} };
}

export function keptOf({ state, retention, documents }: ProviderPolicy): KeptInRooms {
  const row = retention.find(({ fact }) => fact === 'roomArchive');
  const statements = row?.statements.filter(({ value }) => value !== 'unstated' && value !== 'invalid') ?? [];
  return {
    state,
    statements,
    conflict: (row?.conflict ?? false) && statements.length > 1,
    languages: Object.fromEntries(documents.map(({ url, language }) => [url, language])),
  };
}
