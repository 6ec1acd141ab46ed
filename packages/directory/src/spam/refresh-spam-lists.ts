import { type Database, dueSpamLists, noteSpamListFailure, storeSpamList } from '@signpost/db';
import type { Net } from '@signpost/net';
import { fetchSpamList } from './fetch-spam-list.ts';

export interface SpamContext {
  database: Database;
  net: Net;
}

const hourMs = 3_600_000;
const times = { everyMs: 24 * hourMs, retryMs: hourMs };

/** Reads the lists whose last reading is a day old; after a failure tries again in an hour. Gives how many were read. */
export async function refreshSpamLists({ database, net }: SpamContext, signal?: AbortSignal): Promise<number> {
  let read = 0;
  for (const list of await dueSpamLists(database, net.clock.now(), times)) {
    const seen = await fetchSpamList(net, list, signal);
    const at = net.clock.now();
    if (seen.ok) await storeSpamList(database, list.url, seen.entries, at);
    else await noteSpamListFailure(database, list.url, seen.failure, at);
    read += seen.ok ? 1 : 0;
  }
  return read;
}
