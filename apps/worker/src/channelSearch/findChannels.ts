import type { Room, RoomPage } from '@signpost/contracts';
import { type AddressPage, type AddressSearch, type RoomSearch, readRoomCursor } from '@signpost/db';
import { findInPlaces, isInPlaces } from '@signpost/directory';
import type { ChannelSearch } from './readSearch.ts';
import { refusals } from './SearchRefusal.ts';

/** What a search reads of rooms. */
export interface ChannelReads {
  search(query: RoomSearch): Promise<RoomPage>;
  searchByAddress(query: AddressSearch): Promise<Room[]>;
  byAddress(page: AddressPage): Promise<Room[]>;
  count(): Promise<number>;
}

export interface ChannelPage {
  rooms: Room[];
  /** UID from which the next page goes on; {@link endUid} on the last page. */
  last: string;
  /** Of all rooms that match, where it is known. */
  count: number | null;
}

interface Place {
  size: number;
  id: number;
}

/** Clients need a UID on the last page too (XEP-0059 §2.1); nothing comes after it. */
export const endUid = 'end';
const nothing: ChannelPage = { rooms: [], last: endUid, count: 0 };
/** Pages by address that are looked through for rooms with the words in just the places that were asked for. */
const mostPages = 5;

/** One page of rooms. Throws `SearchRefusal` for a place that we never gave. */
export async function findChannels(reads: ChannelReads, search: ChannelSearch): Promise<ChannelPage> {
  const { rooms, keywords, minUsers, paging, order } = search;
  if (!rooms || paging.after === endUid) return rooms ? { ...nothing, count: null } : nothing;
  if (paging.max === 0) return { ...nothing, count: keywords === null && minUsers === 0 ? await reads.count() : null };
  const page = await (order === 'address' ? byAddress(reads, search) : bySize(reads, search));
  const whole = paging.after === null && page.last === endUid;
  return { ...page, count: whole ? page.rooms.length : null };
}

async function byAddress(reads: ChannelReads, { keywords, places, minUsers, paging }: ChannelSearch): Promise<ChannelPage> {
  const { max } = paging;
  let after = paging.after ?? '';
  const fits = (room: Room) => keywords === null || isInPlaces(room, keywords, places);
  for (let pages = 1; ; pages += 1) {
    const found =
      keywords === null
        ? await reads.byAddress({ after, limit: max, minUsers, hideAdult: true })
        : await reads.searchByAddress({ keywords, inNames: !places.description, minUsers, after, limit: max });
    const rooms = found.filter(fits);
    const last = found.length === max ? (found.at(-1)?.address ?? null) : null;
    if (rooms.length > 0 || last === null || pages === mostPages) return { rooms, last: last ?? endUid, count: null };
    after = last;
  }
}

async function bySize(reads: ChannelReads, { keywords, places, minUsers, paging }: ChannelSearch): Promise<ChannelPage> {
  const from = paging.after === null ? undefined : placeOf(paging.after);
  const { max: limit } = paging;
  if (keywords !== null) {
    const { rooms, next } = await findInPlaces(reads.search, { keywords, places, minUsers, from, limit });
    return { rooms, last: uidOf(next), count: null };
  }
  const page = await reads.search({ order: 'size', adult: 'hide', minUsers, limit, ...(from ? { from } : {}) });
  return { rooms: page.items, last: uidOf(page.next ? readRoomCursor('size', page.next) : null), count: null };
}

const uidOf = (place: Place | null): string => (place ? `${place.size}-${place.id}` : endUid);

function placeOf(uid: string): Place {
  const [, size, id] = /^(\d{1,9})-(\d{1,9})$/.exec(uid) ?? [];
  if (size === undefined || id === undefined) throw refusals.place();
  return { size: Number(size), id: Number(id) };
}
