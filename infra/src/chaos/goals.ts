import type { Outcome } from './fault.ts';

export interface ChaosGoal {
  name: string;
  of: 'lost' | 'doubled' | 'halfWritten' | 'falseDowns' | 'newWorkMs' | 'resumeMs';
  atMost: number;
  unit: '' | 'ms';
}

/** What must hold after every fault. */
export const chaosGoals: readonly ChaosGoal[] = [
  { name: 'runs lost', of: 'lost', atMost: 0, unit: '' },
  { name: 'anything twice', of: 'doubled', atMost: 0, unit: '' },
  { name: 'half written', of: 'halfWritten', atMost: 0, unit: '' },
  { name: 'providers down through us', of: 'falseDowns', atMost: 0, unit: '' },
  { name: 'new work starts within', of: 'newWorkMs', atMost: 30_000, unit: 'ms' },
  { name: 'an interrupted run resumes within', of: 'resumeMs', atMost: 90_000, unit: 'ms' },
];

export interface ChaosVerdict extends ChaosGoal {
  /** The worst of all faults; `null` when it never came. */
  measured: number | null;
  met: boolean;
}

/**
 * `right` asks only that what should come comes at all: a machine that does other things beside says nothing of how soon.
 */
export type Strictness = 'right' | 'right and in time';

/** Which goals one outcome misses. A fault that was not produced misses all, since nothing is known. */
export const missedGoals = (outcome: Outcome, strictness: Strictness): ChaosGoal[] =>
  chaosGoals.filter((goal) => !outcome.produced || !holds(goal, outcome, strictness));

/** Each goal with the worst that was measured. */
export const judgeChaos = (outcomes: readonly Outcome[], strictness: Strictness): ChaosVerdict[] =>
  chaosGoals.map((goal) => {
    const produced = outcomes.filter((one) => one.produced);
    const values = produced.filter((one) => counts(goal, one)).map((one) => one[goal.of]);
    const measured = values.some((value) => value === null) ? null : Math.max(0, ...values.map(Number));
    return { ...goal, measured, met: produced.length > 0 && produced.every((one) => holds(goal, one, strictness)) };
  });

function holds(goal: ChaosGoal, outcome: Outcome, strictness: Strictness): boolean {
  if (!counts(goal, outcome)) return true;
  const value = outcome[goal.of];
  if (value === null) return false;
  return value <= goal.atMost || (strictness === 'right' && goal.unit === 'ms');
}

/** Where no run was interrupted, none had to resume. */
const counts = (goal: ChaosGoal, outcome: Outcome): boolean => goal.of !== 'resumeMs' || outcome.interrupted > 0;
