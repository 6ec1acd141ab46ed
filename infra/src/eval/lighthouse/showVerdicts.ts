import pc from 'picocolors';
import { goals } from './goals.ts';
import type { PageVerdict } from './judgeScores.ts';

/** A line for each page, and what cost points below it. */
export function showVerdicts(verdicts: readonly PageVerdict[], lost: ReadonlyMap<string, readonly string[]>): void {
  console.log(['page'.padEnd(12), ...goals.categories.map((category) => category.padStart(16)), 'machine'.padStart(10)].join(''));
  for (const { page, scores, missed, machine } of verdicts) {
    const cells = goals.categories.map((category) => {
      const text = String(scores[category]).padStart(16);
      return missed.includes(category) ? pc.red(text) : pc.green(text);
    });
    console.log(page.padEnd(12) + cells.join('') + String(machine).padStart(10));
    for (const line of lost.get(page) ?? []) console.log(pc.dim(`  ${line}`));
  }
  const runs = verdicts[0]?.runs ?? 0;
  const met = verdicts.filter(({ missed }) => missed.length === 0).length;
  console.log(`\n${met} of ${verdicts.length} pages reach ${goals.atLeast} in every category (median of ${runs}).`);
}
