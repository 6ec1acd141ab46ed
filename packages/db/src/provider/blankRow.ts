import type { ProviderRow, UnknownReason } from '@signpost/contracts';
import { displayName } from './displayName.ts';

/** A row without what depends on the time of reading and what was declared. */
export type TimelessRow = Omit<ProviderRow, 'stale' | 'declared'>;

/** The row of a provider of which nothing is known, and why. */
export function blankRow(domain: string, reason: UnknownReason): TimelessRow {
  const unknown = { answer: 'unknown', reason } as const;
  const direction = { letter: '?', reachability: 'unknown' } as const;
  return {
    domain,
    displayName: displayName(domain),
    overall: '?',
    c2s: direction,
    s2s: direction,
    software: { ...unknown, name: null, version: null },
    signUp: { ...unknown, way: null, webUrl: null, captcha: unknown, emailAsked: unknown },
    capabilities: [],
    observedAt: null,
  };
}
