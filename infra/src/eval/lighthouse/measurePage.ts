import lighthouse from 'lighthouse';
import { type Category, goals, type Scores } from './goals.ts';

export interface Measured {
  scores: Scores;
  /** Titles of what cost points, with their category. */
  lost: string[];
  /** How fast this machine ran at the time, by Lighthouse's own measure; a phone of the middle range is about 600. */
  machine: number;
}

/** One run of Lighthouse as a phone on a slow network, over the Chromium that listens on `port`. */
export async function measurePage(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...goals.categories] });
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { categories, audits } = result.lhr;
  const scoreOf = (category: Category) => Math.round((categories[category]?.score ?? Number.NaN) * 100);
  const lost = goals.categories.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1 ? [`${category}: ${audit.title}`] : [];
    }),
  );
  const machine = Math.round(result.lhr.environment.benchmarkIndex);
  return {
    machine,
    scores: Object.fromEntries(goals.categories.map((one) => [one, scoreOf(one)])) as Record<Category, number>,
    lost,
  };
}
