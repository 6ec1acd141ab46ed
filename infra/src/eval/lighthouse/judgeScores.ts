import { type Category, goals, type Scores } from './goals.ts';

export interface PageVerdict {
  page: string;
  /** The median of the runs, for each category. */
  scores: Scores;
  missed: Category[];
  runs: number;
  /** The median speed of the machine during the runs: on a busy one the performance counts for little. */
  machine: number;
}

/** The middle one; of two in the middle the lower. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;

/** Holds the runs of one page against the goals. A score that Lighthouse could not give counts as missed. */
export function judgeScores(page: string, runs: readonly Scores[], machines: readonly number[] = []): PageVerdict {
  const middle = (category: Category) => [category, median(runs.map((scores) => scores[category]))] as const;
  const scores = Object.fromEntries(goals.categories.map(middle)) as Record<Category, number>;
  const missed = goals.categories.filter((category) => !(scores[category] >= goals.atLeast));
  return { page, scores, missed, runs: runs.length, machine: median(machines) };
}
