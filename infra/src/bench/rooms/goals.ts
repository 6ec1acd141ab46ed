import { type KindResult, percentile } from './measure.ts';

/** What the bench demands at a million rooms. */
export const roomGoals = { p99Ms: 40, timesFaster: 50 } as const;

export interface RoomVerdict {
  goal: string;
  measured: number;
  met: boolean;
}

/** Holds all queries together against the goals. */
export function judgeRooms(kinds: readonly KindResult[]): RoomVerdict[] {
  const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);
  const p99 = percentile(ascending(kinds.flatMap(({ times }) => times)), 0.99);
  const ratio = percentile(ascending(kinds.flatMap(({ ratios }) => ratios)), 0.5);
  return [
    { goal: `99 of 100 queries within ${roomGoals.p99Ms} ms`, measured: p99, met: p99 <= roomGoals.p99Ms },
    {
      goal: `at least ${roomGoals.timesFaster} times as fast as ILIKE (median of the ratios)`,
      measured: ratio,
      met: ratio >= roomGoals.timesFaster,
    },
  ];
}
