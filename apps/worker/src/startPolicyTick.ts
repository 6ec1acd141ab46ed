import { countWatched } from '@signpost/db';
import { createOutageWatch, paceOf, readDuePolicies, rereadPolicies } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const budgetMs = 240_000;

/** Looks for policies that are due, and reads stored ones again after a release. What stops it ends a look under way too. */
export async function startPolicyTick({ database, queue, clock, log, sight }: WorkerParts): Promise<() => Promise<void>> {
  const { net, policies, controlNames } = sight;
  const stopping = new AbortController();
  const due = {
    context: { database, net, clock },
    outages: createOutageWatch(clock, controlNames),
    resting: new Map<string, number>(),
  };
  const work = async () => {
    await rereadPolicies({ database, clock });
    const perTick = paceOf(await countWatched(database), policies);
    const looked = await readDuePolicies({ ...due, schedule: { ...policies, perTick, budgetMs } }, stopping.signal);
    if (looked > 0) log.info({ looked }, 'policies looked for');
  };
  const stop = await startTick(queue, 'policies', policies.tickMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
