import { notePictureTrouble, storePicture, wantedPictures } from '@signpost/db';
import { askRoomPicture } from '@signpost/xmpp-prober';
import type { RoomContext } from '../crawl-rooms.ts';
import { drawPicture } from './drawPicture.ts';

const mostPerPass = 20;

/** Fetches the pictures that moderators let be shown, and draws them anew. */
export async function fetchPictures(provider: string, context: RoomContext, signal: AbortSignal): Promise<void> {
  const { database, observer, clock } = context;
  for (const wanted of await wantedPictures(database, provider, clock.now(), mostPerPass)) {
    if (signal.aborted) return;
    const asked = await askRoomPicture(observer, wanted, signal);
    const drawn = asked.status === 'found' ? await drawPicture(asked.bytes) : null;
    if (drawn) await storePicture(database, wanted.hash, drawn, clock.now());
    else await notePictureTrouble(database, wanted, asked.status === 'failed' ? asked.trouble : 'not-drawable', clock.now());
  }
}
