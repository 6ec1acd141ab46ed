import type { Clock } from '@signpost/contracts';
import type { Database } from '@signpost/db';

/** What the door for tests that people ask for needs. */
export interface SubmitContext {
  database: Database;
  clock: Clock;
  /** Hands a run to the workers, before those of visitors where it is `ahead`. Where it fails, the reconciler finds the run's row. */
  enqueue(runId: string, ahead: boolean): Promise<void>;
  /** Test servers have names that nobody can hold in public. */
  mode: 'lab' | 'public';
}

export const submitLimits = {
  /** One test of a domain in this time, whichever door it is asked at. */
  cooldownMs: 60 * 60_000,
  /** Tests that people wait for; more are sent away until there is room. */
  mostWaiting: 100,
  /** Places beyond that, for operators alone: no flood keeps them from their own server. */
  operatorsPlaces: 50,
} as const;
