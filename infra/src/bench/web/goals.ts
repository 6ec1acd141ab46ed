import type { Phase } from './summarize.ts';
import type { PageWeight } from './weighPage.ts';

/** What the bench demands of two cores that site, API, database and load generator share. */
export const webGoals = { warmP95Ms: 80, warmPerSecond: 200, coldPageP95Ms: 250, firstViewBytes: 60_000 } as const;

export interface WebVerdict {
  goal: string;
  measured: number;
  met: boolean;
}

export interface WebResult {
  cold: Phase;
  warm: Phase;
  weights: PageWeight[];
}

export function judgeWeb({ cold, warm, weights }: WebResult): WebVerdict[] {
  const { warmP95Ms, warmPerSecond, coldPageP95Ms, firstViewBytes } = webGoals;
  const held = weights.filter(({ name }) => name === 'directory' || name === 'provider');
  const heaviest = Math.max(...held.map(({ html, styles, fonts }) => html + styles + fonts));
  const errors = cold.errors + warm.errors;
  return [
    atMost(`warm: 95 of 100 within ${warmP95Ms} ms`, warm.all.p95Ms, warmP95Ms),
    { goal: `warm: at least ${warmPerSecond} requests/s`, measured: warm.perSecond, met: warm.perSecond >= warmPerSecond },
    atMost(`cold: 95 of 100 pages within ${coldPageP95Ms} ms`, cold.pages.p95Ms, coldPageP95Ms),
    atMost(`first view of directory and provider at most ${firstViewBytes / 1000} kB`, heaviest, firstViewBytes),
    atMost('answers other than 200', errors, 0),
  ];
}

const atMost = (goal: string, measured: number, most: number): WebVerdict => ({ goal, measured, met: measured <= most });
