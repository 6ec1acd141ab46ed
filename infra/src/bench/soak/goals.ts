import type { MemoryTrack } from '../load/memory.ts';

/** What holds for half an hour holds for months: nothing may go on growing. */
export const soakGoals = { lastOverMiddle: 1.1 } as const;

export interface Growth {
  name: string;
  /** Means of the thirds, in MB. */
  thirdsMb: [number, number, number];
  lastOverMiddle: number;
}

/** How what each process holds went from third to third. */
export const growthOf = (track: MemoryTrack): Growth[] =>
  Object.entries(track).map(([name, bytes]) => {
    const third = (nth: number) =>
      meanMb(bytes.slice(Math.floor((bytes.length * nth) / 3), Math.floor((bytes.length * (nth + 1)) / 3)));
    const thirdsMb: Growth['thirdsMb'] = [third(0), third(1), third(2)];
    return { name, thirdsMb, lastOverMiddle: thirdsMb[2] / thirdsMb[1] };
  });

const meanMb = (bytes: readonly number[]): number => bytes.reduce((sum, one) => sum + one, 0) / bytes.length / 1e6;

export interface SoakVerdict {
  goal: string;
  measured: number;
  met: boolean;
  /** Says nothing about a run that is over before anything could grow. */
  ofTime: boolean;
}

export function judgeSoak(growths: readonly Growth[], broken: number, others: number): SoakVerdict[] {
  const { lastOverMiddle: most } = soakGoals;
  return [
    ...growths.map(({ name, lastOverMiddle }) => ({
      goal: `${name}: memory of the last third ≤ ${most} × that of the middle one`,
      measured: lastOverMiddle,
      met: lastOverMiddle <= most,
      ofTime: true,
    })),
    { goal: 'answers of 500 and more, time-outs, lost', measured: broken, met: broken === 0, ofTime: false },
    { goal: 'other answers than 200', measured: others, met: others === 0, ofTime: false },
  ];
}
