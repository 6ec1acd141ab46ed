import { type Letter, rankOf } from '@signpost/contracts';
import type { Check, Judgement } from './check.ts';
import { lowestLetter } from './lowestLetter.ts';
import { capOfVerdict } from './rubric.ts';
import { newestRubric } from './rubrics.ts';
import { isComplete, type TargetView, type View } from './view.ts';

/** A verdict with the letter that it allows. */
export interface Held extends Judgement {
  check: string;
  cap: Letter | undefined;
}

/** Asks every check of the list; each verdict comes back with its cap. */
export const heldBy = (checks: readonly Check[], view: View, rubric = newestRubric): Held[] =>
  checks.flatMap((check) =>
    check.judge(view).map((judgement) => {
      const { outcome, seen } = judgement;
      const cap = capOfVerdict(rubric, { check, direction: view.direction, outcome, seen: seen.id });
      return { ...judgement, check: check.id, cap };
    }),
  );

/** One thing that holds a target's letter down. */
interface Weight {
  check: string;
  cap: Letter;
  failed: boolean;
  /** Proves by itself that the letter is below A. */
  proof: boolean;
}

/** All that decides the letter of a target. */
export interface Balance {
  complete: boolean;
  weights: readonly Weight[];
}

/** What each target's letter hangs on, in the order of the view. */
export function balancesOf(view: View, held: readonly Held[]): Balance[] {
  const common = held.filter(({ target }) => target === null).flatMap(weightOf);
  const own = new Map<TargetView, Weight[]>(view.targets.map((target) => [target, []]));
  for (const one of held) if (one.target) own.get(one.target)?.push(...weightOf(one));
  return view.targets.map((target) => ({ complete: isComplete(view, target), weights: [...common, ...(own.get(target) ?? [])] }));
}

const weightOf = ({ check, cap, outcome, target }: Held): Weight[] =>
  cap ? [{ check, cap, failed: outcome === 'fail', proof: target !== null && outcome === 'fail' && isBelowA(cap) }] : [];

const isBelowA = (letter: Letter): boolean => (rankOf(letter) ?? 9) < (rankOf('A') ?? 0);

/**
 * The letter of one target: the lowest cap on it. A target that did not come through has none, unless what was seen of
 * it proves a letter below A by itself; the proof then stands as an upper bound. Checks that are `mended` no longer fail.
 */
export function letterOf({ complete, weights }: Balance, mended: ReadonlySet<string> = nothing): Letter {
  const standing = weights.filter(({ check, failed }) => !failed || !mended.has(check));
  if (complete) return lowestLetter(['A+', ...standing.map(({ cap }) => cap)]);
  return lowestLetter(standing.filter(({ proof }) => proof).map(({ cap }) => cap));
}

const nothing: ReadonlySet<string> = new Set();

/** The letter of a direction: the worst target counts. */
export const worstLetter = (balances: readonly Balance[], mended: ReadonlySet<string> = nothing): Letter =>
  lowestLetter(balances.map((balance) => letterOf(balance, mended)));
