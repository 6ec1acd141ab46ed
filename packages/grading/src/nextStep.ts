import { type Grade, rankOf } from '@signpost/contracts';
import { type Held, letterOfDirection } from './letterOf.ts';
import type { View } from './view.ts';

type NextStep = Grade['nextStep'];
type Mends = ReadonlyMap<string, readonly string[]>;

/** More failing checks than this are not searched: all of them are then the step. */
const searchable = 14;

/**
 * The smallest set of checks whose mending raises the letter, found by trying every set in order of size. `null` where
 * no mending helps: the best letter, no letter, or something that only we can settle.
 */
export function nextStepOf(view: View, held: readonly Held[], mends: Mends): NextStep {
  const now = rankOf(letterOfDirection(view, held));
  if (now === null) return null;
  const candidates = failingChecks(held);
  for (const checks of setsBySize(candidates)) {
    const letter = letterOfDirection(view, without(held, checks, mends));
    if ((rankOf(letter) ?? -1) > now) return { letter, checks };
  }
  return null;
}

const failingChecks = (held: readonly Held[]): string[] => [
  ...new Set(held.flatMap(({ check, outcome, cap }) => (outcome === 'fail' && cap ? [check] : []))),
];

function without(held: readonly Held[], checks: readonly string[], mends: Mends): Held[] {
  const mended = new Set(checks.flatMap((check) => [check, ...(mends.get(check) ?? [])]));
  return held.filter(({ check, outcome }) => outcome !== 'fail' || !mended.has(check));
}

function* setsBySize(candidates: readonly string[]): Generator<string[]> {
  if (candidates.length > searchable) {
    yield [...candidates];
    return;
  }
  for (let size = 1; size <= candidates.length; size += 1) yield* setsOf(candidates, size);
}

function* setsOf(candidates: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  for (const [index, first] of candidates.entries()) {
    if (size > 0) for (const rest of setsOf(candidates.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}
