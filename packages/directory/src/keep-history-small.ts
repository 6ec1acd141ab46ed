import type { Clock } from '@signpost/contracts';
import { type Database, dropLooseEvidence, dropOldRuns, repackMonths, thinObservations } from '@signpost/db';

/** Days for which every look is kept whole, and for which scheduled runs tell their story. */
export interface Keeping {
  observationDays: number;
  runDays: number;
}

export const usualKeeping: Keeping = { observationDays: 14, runDays: 30 };

const dayMs = 86_400_000;
/** How far back a pass looks for what an earlier one missed. */
const lookBackDays = 45;

/** Keeps every change for ever and lets go of what only repeats it. Safe to repeat; gives what went. */
export async function keepHistorySmall(
  { database, clock }: { database: Database; clock: Clock },
  { observationDays, runDays }: Keeping = usualKeeping,
): Promise<{ observations: number; runs: number; evidence: number; months: string[] }> {
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const since = ago(observationDays + lookBackDays);
  const observations = await thinObservations(database, now, observationDays, since);
  const runs = await dropOldRuns(database, ago(runDays));
  const evidence = await dropLooseEvidence(database, ago(observationDays), since);
  return { observations, runs, evidence, months: await repackMonths(database, ago(observationDays)) };
}
