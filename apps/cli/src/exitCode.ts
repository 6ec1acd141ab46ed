import type { Assessment, Letter } from '@signpost/contracts';

/** 0 fine, 1 the provider is unreachable or graded D, F or T, 2 bad usage, 3 a fault of ours. */
export const exitCodes = { fine: 0, poor: 1, usage: 2, ourFault: 3 } as const;

/** What the person typed can't be used; the message says what to do. */
export class UsageError extends Error {}

const poorLetters: ReadonlySet<Letter> = new Set(['D', 'F', 'T']);

export function exitCodeOf({ overall, grades }: Assessment): number {
  const reachable = [grades.c2s, grades.s2s].some(({ reachability }) => reachability === 'up' || reachability === 'degraded');
  return !reachable || poorLetters.has(overall) ? exitCodes.poor : exitCodes.fine;
}
