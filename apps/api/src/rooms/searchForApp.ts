import { findInPlaces } from '@signpost/directory';
import { type AppRoom, appRoom } from './appRoom.ts';
import { type AppSearch, placeKey, placeOfKey } from './appSearch.ts';
import type { RoomReads } from './roomReads.ts';

export interface AppSearchResult {
  last: number | null;
  more: boolean;
  items: AppRoom[];
}

const mostItems = 100;

/** The largest rooms that have all words in the places asked for. */
export async function searchForApp(rooms: RoomReads, wanted: AppSearch): Promise<AppSearchResult> {
  const { keywords, sinaddr, sinname, sindescr, min_users, after } = wanted;
  const { rooms: items, next } = await findInPlaces((query) => rooms.search(query), {
    keywords,
    places: { address: sinaddr, name: sinname, description: sindescr },
    minUsers: min_users,
    from: after === null ? undefined : placeOfKey(after),
    limit: mostItems,
  });
  const last = items.at(-1);
  return {
    last: next ? placeKey(next) : last ? Math.round(last.occupantsAverage) : null,
    more: next !== null,
    items: items.map(appRoom),
  };
}
