import type { Phase } from '../web/summarize.ts';
import { loadGoals } from './goals.ts';

export interface LoadVerdict {
  goal: string;
  measured: number;
  met: boolean;
  /** Says nothing in the small size. */
  ofSpeed: boolean;
}

/** What our servers did wrong: answers of 500 and more, none in time, lost connections. */
const ours = /: (5\d\d|timeout|lost( \(.+\))?)$/;

export function countErrors({ problems }: Phase): { ours: number; others: number } {
  const sum = (only: boolean) =>
    Object.entries(problems)
      .filter(([name]) => ours.test(name) === only)
      .reduce((total, [, count]) => total + count, 0);
  return { ours: sum(true), others: sum(false) };
}

export function judgeLoad(phase: Phase): LoadVerdict[] {
  const { ours: broken, others } = countErrors(phase);
  const { p99Ms, heldPerSecond, serverErrors } = loadGoals;
  const { all, perSecond } = phase;
  return [
    { goal: `99 of 100 within ${p99Ms} ms`, measured: all.p99Ms, met: all.p99Ms <= p99Ms, ofSpeed: true },
    {
      goal: `at least ${heldPerSecond} good answers a second`,
      measured: perSecond,
      met: perSecond >= heldPerSecond,
      ofSpeed: true,
    },
    { goal: 'answers of 500 and more, time-outs, lost', measured: broken, met: broken <= serverErrors, ofSpeed: false },
    { goal: 'other answers than 200', measured: others, met: others === 0, ofSpeed: false },
  ];
}
