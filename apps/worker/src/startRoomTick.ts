import { countWatched } from '@signpost/db';
import { crawlDueRooms, paceOf, publicKinds, roomsInterval } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

/** Asks for public rooms, where we have an account to ask from. What stops it ends a pass under way too. */
export async function startRoomTick({ database, queue, clock, sight }: WorkerParts): Promise<() => Promise<void>> {
  const { observer, roomsEveryMs } = sight;
  if (!observer) return async () => {};
  const stopping = new AbortController();
  const work = async () => {
    const providers = await countWatched(database);
    const pace = { ...publicKinds.rooms, everyMs: roomsEveryMs ?? roomsInterval(providers), least: sight.roomsAtOnce };
    const atOnce = paceOf(providers, pace);
    await crawlDueRooms({ database, observer, clock }, { everyMs: pace.everyMs, atOnce }, stopping.signal);
  };
  const stop = await startTick(queue, 'rooms', publicKinds.rooms.tickMs, work);
  return () => {
    stopping.abort();
    return stop();
  };
}
