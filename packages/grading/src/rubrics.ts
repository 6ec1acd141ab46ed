import type { Rubric } from './rubric.ts';
import { ruleTables } from './ruleTables.ts';

/** Everybody sees this long ahead what a new rubric will do to their letters. */
export const noticeDays = 30;

/**
 * Every rubric that counts or is decided on, in the order in which they come. A change of the rules is a new one at the
 * end, with a day at least `noticeDays` off; nobody has to do anything on that day.
 */
export const rubrics: readonly [Rubric, ...Rubric[]] = [
  { version: '2026.1', decidedOn: '2026-01-01', effectiveFrom: '2026-01-01T00:00:00.000Z', tables: ruleTables },
];

export const newestRubric: Rubric = rubrics.at(-1) ?? rubrics[0];

/** What is judged by: the rubric that counts, and the one that is about to. */
export interface Rules {
  rubric: Rubric;
  next: Rubric | null;
}

const dayMs = 86_400_000;

/** The rules of a moment. `next` is told from `noticeDays` before it counts. */
export function rulesAt(now: Date, all: readonly [Rubric, ...Rubric[]] = rubrics): Rules {
  const at = now.getTime();
  const next = all.find(({ effectiveFrom }) => Date.parse(effectiveFrom) > at) ?? null;
  return {
    rubric: all.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at) ?? all[0],
    next: next !== null && next !== all[0] && Date.parse(next.effectiveFrom) - noticeDays * dayMs <= at ? next : null,
  };
}
