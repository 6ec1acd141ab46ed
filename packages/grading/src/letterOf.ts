import { type Letter, rankOf } from '@signpost/contracts';
import type { Check, Judgement } from './check.ts';
import { lowestLetter } from './lowestLetter.ts';
import { capOfVerdict, capsOf } from './rubric.ts';
import { isComplete, type TargetView, type View } from './view.ts';

/** A verdict with the letter that it allows. */
export interface Held extends Judgement {
  check: string;
  cap: Letter | undefined;
}

/** Asks every check of the list; each verdict comes back with its cap. */
export function heldBy(checks: readonly Check[], view: View): Held[] {
  return checks.flatMap((check) => {
    const graded = capsOf(check, view.direction).length > 0;
    return check.judge(view).map((judgement) => ({
      ...judgement,
      check: check.id,
      cap: capOfVerdict(view.direction, judgement.outcome, judgement.seen.id, graded),
    }));
  });
}

/**
 * The letter of one target: the lowest cap on it. A target that did not come through has none, unless what was seen of
 * it proves a letter below A by itself; the proof then stands as an upper bound.
 */
export function letterOfTarget(view: View, target: TargetView, held: readonly Held[]): Letter {
  if (isComplete(view, target)) {
    const caps = held.flatMap((one) => (one.cap && (one.target === null || one.target === target) ? [one.cap] : []));
    return lowestLetter(['A+', ...caps]);
  }
  return lowestLetter(held.flatMap((one) => (one.target === target && isProof(one) ? [one.cap] : [])));
}

const isProof = (one: Held): one is Held & { cap: Letter } =>
  one.outcome === 'fail' && one.cap !== undefined && (rankOf(one.cap) ?? 9) < (rankOf('A') ?? 0);

/** The letter of a direction: the worst target counts. */
export const letterOfDirection = (view: View, held: readonly Held[]): Letter =>
  lowestLetter(view.targets.map((target) => letterOfTarget(view, target, held)));
