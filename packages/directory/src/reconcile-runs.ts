import type { Clock } from '@signpost/contracts';
import { askedAmong, type Database, orphanedRuns } from '@signpost/db';
import { enqueueRun, type QueueSystem } from '@signpost/queue';

/** Runs queued or running for longer than this without a job that moves them are put into the queue again. */
export const orphanAge = { queuedForMs: 20_000, runningForMs: 45_000 } as const;

/** Puts back what a lost queue forgot, what people wait for into their own lane. Enqueueing is idempotent per run, so a job that still lives is not doubled; one that was put off has waited long enough. */
export async function reconcileRuns(context: { database: Database; queue: QueueSystem; clock: Clock }): Promise<number> {
  const runs = await orphanedRuns(context.database, { ...orphanAge, now: context.clock.now() });
  const asked = await askedAmong(context.database, runs);
  for (const runId of runs) {
    const place = asked.has(runId) ? ({ lane: 'asked', priority: 2 } as const) : {};
    await enqueueRun(context.queue, runId, { promote: true, ...place });
  }
  return runs.length;
}
