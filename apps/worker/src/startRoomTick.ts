import { crawlDueRooms } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 30_000;
const domainsAtOnce = 8;

/** Asks for public rooms, where we have an account to ask from. What stops it ends a pass under way too. */
export async function startRoomTick({ database, queue, clock, sight }: WorkerParts): Promise<() => Promise<void>> {
  const { observer, schedule } = sight;
  if (!observer) return async () => {};
  const stopping = new AbortController();
  const work = async () => {
    await crawlDueRooms({ database, observer, clock }, { everyMs: schedule.everyMs, atOnce: domainsAtOnce }, stopping.signal);
  };
  const stop = await startTick(queue, 'rooms', everyMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
