import type { Room, RoomPage } from '@signpost/contracts';
import { type RoomSearch, readRoomCursor, roomHasWords } from '@signpost/db';

/** Where in a room all keywords must be. */
export interface SearchPlaces {
  address: boolean;
  name: boolean;
  description: boolean;
}

export interface PlacesQuery {
  keywords: readonly string[];
  places: SearchPlaces;
  minUsers: number;
  from: RoomSearch['from'];
  limit: number;
}

/** The rooms found, and where the next page begins; `null` at the end. */
export interface PlacesPage {
  rooms: Room[];
  next: { size: number; id: number } | null;
}

/** Pages that are looked through for rooms with the words in just the places that were asked for. */
const mostPages = 5;

/** The largest rooms that have all keywords in the places asked for; those for adults are left out. */
export async function findInPlaces(
  search: (query: RoomSearch) => Promise<RoomPage>,
  { keywords, places, minUsers, from: start, limit }: PlacesQuery,
): Promise<PlacesPage> {
  const rooms: Room[] = [];
  let page: RoomPage | null = null;
  let from = start;
  for (let pages = 0; pages < mostPages && rooms.length === 0 && (page === null || page.next !== null); pages += 1) {
    page = await search({
      q: keywords.join(' '),
      minUsers: Math.ceil(minUsers),
      adult: 'hide',
      order: 'size',
      limit,
      inNames: !places.description,
      ...(from ? { from } : {}),
    });
    rooms.push(...page.items.filter((room) => isInPlaces(room, keywords, places)));
    from = page.next ? readRoomCursor('size', page.next) : undefined;
  }
  return { rooms, next: from ?? null };
}

/** Names and addresses are searched as one, and descriptions only with them: what is too much is sorted out here. */
export function isInPlaces(room: Room, keywords: readonly string[], { address, name, description }: SearchPlaces): boolean {
  if (address && name) return true;
  const texts = [...(address ? [room.address] : []), ...(name ? [room.name] : []), ...(description ? [room.description] : [])];
  return roomHasWords(texts, keywords);
}
