import type { Letter, ProviderRow } from '@signpost/contracts';
import { getProviderRow } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** What a badge tells. */
export interface BadgeFacts {
  domain: string;
  state: 'graded' | 'stale' | 'unknown-domain' | 'pending' | 'down';
  letter: Letter;
  observedAt: string | null;
  /** The same for each direction, and how many features were seen; nothing for a name that we don't know. */
  parts?: BadgeParts;
}

export interface BadgeParts {
  c2s: Pick<BadgeFacts, 'state' | 'letter'>;
  s2s: Pick<BadgeFacts, 'state' | 'letter'>;
  features: { seen: number; total: number };
}

/** The facts for a provider's badge; a name that we don't know has a badge that says so. */
export async function getBadge(context: ReadContext, domain: string): Promise<BadgeFacts> {
  const provider = await getProviderRow(context.database, domain, context.clock.now());
  return {
    domain,
    state: stateOf(provider),
    letter: provider?.overall ?? '?',
    observedAt: provider?.observedAt ?? null,
    ...(provider ? { parts: partsOf(provider) } : {}),
  };
}

const partsOf = (provider: ProviderRow): BadgeParts => ({
  c2s: { state: stateOf(provider), letter: provider.c2s.letter },
  s2s: { state: stateOf({ ...provider, c2s: provider.s2s }), letter: provider.s2s.letter },
  features: {
    seen: provider.capabilities.filter(({ answer }) => answer === 'yes').length,
    total: provider.capabilities.length,
  },
});

type Seen = Pick<ProviderRow, 'observedAt' | 'stale' | 'c2s'>;

/** An old answer is told as old before anything else; no letter is shown where people can't connect. */
export function stateOf(provider: Seen | null): BadgeFacts['state'] {
  if (provider === null) return 'unknown-domain';
  if (provider.observedAt === null) return 'pending';
  if (provider.stale) return 'stale';
  return provider.c2s.reachability === 'down' ? 'down' : 'graded';
}
