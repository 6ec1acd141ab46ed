import type { Room, RoomPage } from '@signpost/contracts';
import { type RoomSearch, readRoomCursor, roomHasWords } from '@signpost/db';
import { type AppRoom, appRoom } from './appRoom.ts';
import { type AppSearch, placeKey, placeOfKey } from './appSearch.ts';
import type { RoomReads } from './roomReads.ts';

export interface AppSearchResult {
  last: number | null;
  more: boolean;
  items: AppRoom[];
}

const mostItems = 100;
/** Pages that are looked through for rooms with the words in just the places that were asked for. */
const mostPages = 5;

/** The largest rooms that have all words in the places asked for. */
export async function searchForApp(rooms: RoomReads, wanted: AppSearch): Promise<AppSearchResult> {
  const items: Room[] = [];
  let page: RoomPage | null = null;
  let from = wanted.after === null ? undefined : placeOfKey(wanted.after);
  for (let pages = 0; pages < mostPages && items.length === 0 && (page === null || page.next !== null); pages += 1) {
    page = await rooms.search(searchOf(wanted, from));
    items.push(...page.items.filter((room) => isInScope(room, wanted)));
    from = page.next ? readRoomCursor('size', page.next) : undefined;
  }
  const last = items.at(-1);
  return {
    last: from ? placeKey(from) : last ? Math.round(last.occupantsAverage) : null,
    more: from !== undefined,
    items: items.map(appRoom),
  };
}

const searchOf = ({ keywords, min_users, sindescr }: AppSearch, from: RoomSearch['from']): RoomSearch => ({
  q: keywords.join(' '),
  minUsers: Math.ceil(min_users),
  adult: 'hide',
  order: 'size',
  limit: mostItems,
  inNames: !sindescr,
  ...(from ? { from } : {}),
});

/** Names and addresses are searched as one, and descriptions only with them: what is too much is sorted out here. */
function isInScope(room: Room, { keywords, sinaddr, sinname, sindescr }: AppSearch): boolean {
  if (sinaddr && sinname) return true;
  const texts = [...(sinaddr ? [room.address] : []), ...(sinname ? [room.name] : []), ...(sindescr ? [room.description] : [])];
  return roomHasWords(texts, keywords);
}
