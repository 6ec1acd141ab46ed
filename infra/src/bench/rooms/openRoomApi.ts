import type { Database } from '@signpost/db';
import { roomReads } from '../../../../apps/api/src/rooms/roomReads.ts';
import { fakeApp, realClock } from '../../../../apps/api/src/testing/fakeDeps.ts';
import type { Ask } from './measure.ts';

/** The API over the rooms of one database, asked within this process. */
export async function openRoomApi(database: Database): Promise<{ ask: Ask; close(): Promise<void> }> {
  const app = await fakeApp({ rooms: roomReads(database, realClock) });
  return { ask: async (path) => app.inject(path), close: async () => void (await app.close()) };
}
