import { setTimeout as sleep } from 'node:timers/promises';
import { closeWithin } from './closeWithin.ts';
import type { QueueSystem } from './QueueSystem.ts';

const queueName = (name: string): string => `tick-${name}`;
/** A queue that was wiped has forgotten its ticks; this is how soon they are put back. */
const lookAgainMs = 15_000;
const widestJitterMs = 5_000;
const [shortestLockMs, longestLockMs] = [10_000, 30_000];

/** Makes sure that a tick of that name comes every `everyMs`, for all processes together. Safe to repeat. */
export async function upsertTick(system: QueueSystem, name: string, everyMs: number): Promise<void> {
  const queue = system.queue(queueName(name));
  const known = await queue.getJobScheduler(name);
  const aheadMs = (known?.next ?? 0) - Date.now();
  if (known?.every === everyMs && aheadMs > -Math.max(everyMs, lookAgainMs) && aheadMs < everyMs + lookAgainMs) return;
  // A clock that has gone back would have it wait until then.
  if (aheadMs >= everyMs + lookAgainMs) await queue.removeJobScheduler(name);
  const opts = { removeOnComplete: { count: 3 }, removeOnFail: { count: 20 } };
  await queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts });
}

/**
 * Runs `work` at every tick, in one process at a time, a little late by chance so that ticks do not fall together. What
 * it throws goes to `report`, and the next tick comes all the same. Gives what stops it here.
 */
export async function startTick(
  system: QueueSystem,
  name: string,
  everyMs: number,
  work: () => Promise<void>,
): Promise<() => Promise<void>> {
  await keepTick(system, name, everyMs);
  const stopping = new AbortController();
  const worker = system.worker(queueName(name), () => afterJitter(everyMs, stopping.signal, work), {
    concurrency: 1,
    ...locksOf(everyMs),
    maxStalledCount: 1_000,
  });
  worker.on('failed', (_, error) => system.report(error));
  const look = setInterval(() => keepTick(system, name, everyMs).catch(system.report), Math.min(everyMs, lookAgainMs));
  return async () => {
    clearInterval(look);
    stopping.abort();
    await closeWithin(worker);
  };
}

/** A worker that dies in a tick holds the next ones up until its lock is known to be dead: not for long where ticks are dense. */
function locksOf(everyMs: number): { lockDuration: number; stalledInterval: number } {
  const lockDuration = Math.min(longestLockMs, Math.max(shortestLockMs, 2 * everyMs));
  return { lockDuration, stalledInterval: Math.ceil(lockDuration / 3) };
}

/** A queue that was wiped has forgotten, too, that a tick is one process's at a time. */
async function keepTick(system: QueueSystem, name: string, everyMs: number): Promise<void> {
  const queue = system.queue(queueName(name));
  if ((await queue.getGlobalConcurrency()) !== 1) await queue.setGlobalConcurrency(1);
  await upsertTick(system, name, everyMs);
}

async function afterJitter(everyMs: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  await sleep(Math.random() * Math.min(everyMs / 10, widestJitterMs), undefined, { signal }).catch(() => {});
  if (!signal.aborted) await work();
}
