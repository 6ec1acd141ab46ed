import { type Grade, type Letter, rankOf } from '@signpost/contracts';
import { type Balance, worstLetter } from './letterOf.ts';

type NextStep = Grade['nextStep'];
type Mends = ReadonlyMap<string, readonly string[]>;

/** More failing checks than this are not searched: all of them are then the step. */
const searchable = 12;

/**
 * The smallest set of checks whose mending raises the letter, found by trying every set in order of size; of several the
 * one that raises it most. The letter is `?` where mending shows what nobody could see before. `null` where no mending
 * helps: the best letter, no letter, or what only we can settle.
 */
export function nextStepOf(balances: readonly Balance[], mends: Mends): NextStep {
  const now = rankOf(worstLetter(balances));
  if (now === null) return null;
  const different = distinct(balances);
  let opening: NextStep = null;
  for (const sets of setsBySize(bindingChecks(different, now))) {
    const steps = sets.map((checks) => ({ letter: worstLetter(different, allMended(checks, mends)), checks }));
    const [best] = steps.sort((a, b) => rank(b.letter) - rank(a.letter));
    if (best && rank(best.letter) > now) return best;
    opening ??= steps.find(({ letter }) => letter === '?') ?? null;
  }
  return opening;
}

const rank = (letter: Letter): number => rankOf(letter) ?? -1;

/** Targets that hang on the same things need one look only. */
const distinct = (balances: readonly Balance[]): Balance[] => [
  ...new Map(balances.map((balance) => [JSON.stringify(balance), balance])).values(),
];

/** Only what holds the letter where it is can raise it: checks that would still allow a better one are no part of a smallest set. */
const bindingChecks = (balances: readonly Balance[], now: number): string[] => [
  ...new Set(
    balances.flatMap(({ weights }) => weights.filter(({ failed, cap }) => failed && rank(cap) <= now).map(({ check }) => check)),
  ),
];

const allMended = (checks: readonly string[], mends: Mends): ReadonlySet<string> =>
  new Set(checks.flatMap((check) => [check, ...(mends.get(check) ?? [])]));

/** All sets of one check, then of two, and so on. */
function* setsBySize(candidates: readonly string[]): Generator<string[][]> {
  if (candidates.length > searchable) {
    yield [[...candidates]];
    return;
  }
  for (let size = 1; size <= candidates.length; size += 1) yield setsOf(candidates, size);
}

function setsOf(candidates: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return candidates.flatMap((first, index) => setsOf(candidates.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}
