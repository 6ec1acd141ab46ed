import { chooseSpamLists } from '@signpost/db';
import { refreshSpamLists } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 10 * 60_000;

/** Reads the public lists of spam senders that the settings name, each once a day. What stops it ends a reading under way too. */
export async function startSpamTick({ database, queue, log, sight }: WorkerParts): Promise<() => Promise<void>> {
  await chooseSpamLists(database, sight.spamLists);
  if (sight.spamLists.length === 0) return async () => {};
  const stopping = new AbortController();
  const work = async () => void (await refreshSpamLists({ database, net: sight.net }, stopping.signal));
  const stop = await startTick(queue, 'spam-lists', everyMs, work);
  // A new installation need not wait for the first tick.
  const first = work().catch((err: unknown) => log.error({ err }, 'spam lists could not be read'));
  return async () => {
    stopping.abort();
    await Promise.all([stop(), first]);
  };
}
