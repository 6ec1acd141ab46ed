import type { MachinesReport } from './performMachines.ts';

export interface MachinesGoal {
  name: string;
  measure: (report: MachinesReport) => number;
  atMost?: number;
  atLeast?: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What must hold when several processes of each kind work on one database and one queue. */
export const machinesGoals: readonly MachinesGoal[] = [
  { name: 'runs lost', measure: ({ runs }) => runs.lost, atMost: 0 },
  { name: 'runs begun more than once', measure: ({ runs }) => runs.begunAgain, atMost: 0 },
  { name: 'runs not ended by exactly one worker', measure: ({ runs }) => runs.notEndedOnce, atMost: 0 },
  { name: 'streams of a second run, seen by providers', measure: ({ runs }) => runs.extraStreams, atMost: 0 },
  { name: 'targets that no run came to', measure: ({ runs }) => runs.missedTargets, atMost: 0 },
  { name: 'faults in logs', measure: ({ runs }) => runs.faults.length, atMost: 0 },
  { name: 'workers that ended runs', measure: ({ runs }) => runs.workersUsed, atLeast: 4 },
  { name: 'courtesy limits broken, seen by providers', measure: ({ courtesy }) => courtesy.broken.length, atMost: 0 },
  { name: 'workers replaced that did not end by themselves', measure: ({ rolls }) => rolls.filter(failed).length, atMost: 0 },
  { name: 'runs ended by workers told to stop', measure: ({ rolls }) => sum(rolls.map(({ drained }) => drained)), atLeast: 1 },
  { name: 'ticks taken up twice', measure: ({ ticks }) => sum(ticks.map(({ takenTwice }) => takenTwice)), atMost: 0 },
  {
    name: 'ticks of a kind at one time',
    measure: ({ ticks }) => Math.max(0, ...ticks.map(({ mostAtOnce }) => mostAtOnce)),
    atMost: 1,
  },
  {
    name: 'ticks beyond those due',
    measure: ({ ticks }) => sum(ticks.map(({ fired, due }) => Math.max(0, fired - due))),
    atMost: 0,
  },
  { name: 'ticks seen', measure: ({ ticks }) => sum(ticks.map(({ fired }) => fired)), atLeast: 6 },
  { name: 'tests asked for at two APIs, begun twice or not', measure: ({ asked }) => asked.notOnce.length, atMost: 0 },
  { name: 'answers that differ between APIs', measure: ({ answers }) => answers.different.length, atMost: 0 },
  { name: 'writes that the replica did not refuse', measure: ({ writes }) => writes.notRefused.length, atMost: 0 },
  { name: 'visits that failed while APIs were replaced', measure: ({ visits }) => visits.failed.length, atMost: 0 },
  { name: 'visits answered', measure: ({ visits }) => visits.answered, atLeast: 100 },
];

function failed({ ended }: { ended: string }): boolean {
  return ended !== 'code 0';
}

export interface MachinesVerdict {
  name: string;
  measured: number;
  atMost?: number;
  atLeast?: number;
  met: boolean;
}

/** Each goal with what was measured. */
export const judgeMachines = (report: MachinesReport): MachinesVerdict[] =>
  machinesGoals.map(({ measure, ...goal }) => {
    const measured = measure(report);
    return { ...goal, measured, met: measured <= (goal.atMost ?? Infinity) && measured >= (goal.atLeast ?? -Infinity) };
  });
