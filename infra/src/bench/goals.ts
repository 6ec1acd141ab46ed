/** What one load gave. Times in milliseconds. */
export interface LoadResult {
  requests: number;
  errors: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

export interface Goal {
  name: string;
  of: keyof LoadResult;
  unit: string;
  atLeast?: number;
  atMost?: number;
}

/** On two cores, the load generator taking one of them. */
export const badgeGoals: readonly Goal[] = [
  { name: 'badges a second', of: 'perSecond', unit: '/s', atLeast: 5000 },
  { name: '99 of 100 within', of: 'p99Ms', unit: 'ms', atMost: 20 },
  { name: 'wrong answers', of: 'errors', unit: '', atMost: 0 },
];

export interface Verdict extends Goal {
  measured: number;
  met: boolean;
}

/** Each goal with what was measured. */
export const judge = (goals: readonly Goal[], result: LoadResult): Verdict[] =>
  goals.map((goal) => {
    const measured = result[goal.of];
    return { ...goal, measured, met: measured >= (goal.atLeast ?? -Infinity) && measured <= (goal.atMost ?? Infinity) };
  });
