import type { Letter, ProviderRow } from '@signpost/contracts';
import { getProviderRow } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** What a badge tells. */
export interface BadgeFacts {
  domain: string;
  state: 'graded' | 'stale' | 'unknown-domain' | 'pending' | 'down';
  letter: Letter;
  observedAt: string | null;
}

/** The facts for a provider's badge; a name that we don't know has a badge that says so. */
export async function getBadge(context: ReadContext, domain: string): Promise<BadgeFacts> {
  const provider = await getProviderRow(context.database, domain, context.clock.now());
  return { domain, state: stateOf(provider), letter: provider?.overall ?? '?', observedAt: provider?.observedAt ?? null };
}

type Seen = Pick<ProviderRow, 'observedAt' | 'stale' | 'c2s'>;

/** An old answer is told as old before anything else; no letter is shown where people can't connect. */
export function stateOf(provider: Seen | null): BadgeFacts['state'] {
  if (provider === null) return 'unknown-domain';
  if (provider.observedAt === null) return 'pending';
  if (provider.stale) return 'stale';
  return provider.c2s.reachability === 'down' ? 'down' : 'graded';
}
