import type { Stage } from './stage/Stage.ts';

/** One thing that can go wrong with an installation, and how it is brought about. */
export interface Fault {
  /** As `--only` names it. */
  id: string;
  /** In plain words, for the table. */
  title: string;
  /** The moving parts that it needs on its stage. */
  needs: StageNeeds;
  /** Brings it about, lets it pass, and waits until all is well or patience ends. Throws only when the harness itself breaks. */
  produce(stage: Stage): Promise<Outcome>;
}

/** What a stage is set up with; everything that is not named has a small default. */
export interface StageNeeds {
  /** The queue is in a Redis of the stage's own instead of PostgreSQL. */
  redis?: boolean;
  /** Worker processes, 1 unless said. */
  workers?: number;
  /** Runs that each takes at once, 6 unless said. */
  concurrency?: number;
  /** The clocks of the workers and of the database can be moved. */
  clocks?: boolean;
  /** The database lies on a disk of its own of this size. */
  diskMb?: number;
  /** Whether our account has a home server that answers for the providers. */
  home?: boolean;
  /** Whether the API runs too. */
  api?: boolean;
  /** Fake providers, 12 unless said. */
  providers?: number;
  /** Providers that stand but are not in the directory yet, for visitors to ask for; none unless said. */
  strangers?: number;
  /** How long a provider keeps everybody waiting for its features: what a run takes hangs on it. 1500 unless said. */
  holdMs?: number;
  /** Settings for all processes of ours beyond those of the stage. */
  env?: Record<string, string>;
}

/** What was measured. Counts are of rows in the stage's database; times in milliseconds, `null` when it never came. */
export interface Outcome {
  /** Whether the fault came about at all; `notRun` says why not. Everything else is void then. */
  produced: boolean;
  notRun: string | null;
  /** Runs that were planned. */
  runs: number;
  /** Runs that were under way when the fault struck. */
  interrupted: number;
  /** Runs that never came to an end, or were given up. */
  lost: number;
  /** Runs that ended twice, observations twice under one key, and second assessments of one slot. */
  doubled: number;
  /** Runs that are over but lack their end in the events, their assessment, or a step's end. */
  halfWritten: number;
  /** Providers that are shown, judged or counted as down; all of them stood throughout. */
  falseDowns: number;
  /** From the end of the fault until a run began that was planned after it. */
  newWorkMs: number | null;
  /** From the end of the fault until the last interrupted run gave a sign of life; `null` also when none was interrupted. */
  resumeMs: number | null;
  /** Facts worth a line in the table. */
  notes: string[];
}

/** An outcome of a fault that could not be produced here. */
export const notRun = (why: string): Outcome => ({
  produced: false,
  notRun: why,
  runs: 0,
  interrupted: 0,
  lost: 0,
  doubled: 0,
  halfWritten: 0,
  falseDowns: 0,
  newWorkMs: null,
  resumeMs: null,
  notes: [],
});
