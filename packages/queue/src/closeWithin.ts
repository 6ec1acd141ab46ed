import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'bullmq';

/** Lets a worker finish what it is at, but not for ever: what is left then is another worker's, once its lock runs out. */
export async function closeWithin(worker: Worker, patienceMs = 30_000): Promise<void> {
  const limit = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: limit.signal }).catch(() => {});
  await Promise.race([worker.close(), late]);
  limit.abort();
}
