import { type Category, goals, type Scores } from './goals.ts';

export interface PageVerdict {
  page: string;
  /** The median of the runs, for each category. */
  scores: Scores;
  missed: Category[];
  runs: number;
}

/** The middle one; of two in the middle the lower. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;

/** Holds the runs of one page against the goals. A score that Lighthouse could not give counts as missed. */
export function judgeScores(page: string, runs: readonly Scores[]): PageVerdict {
  const middle = (category: Category) => [category, median(runs.map((scores) => scores[category]))] as const;
  const scores = Object.fromEntries(goals.categories.map(middle)) as Record<Category, number>;
  return { page, scores, missed: goals.categories.filter((category) => !(scores[category] >= goals.atLeast)), runs: runs.length };
}
