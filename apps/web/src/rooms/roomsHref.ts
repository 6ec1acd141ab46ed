import { type RoomQuery, roomQuerySchema } from '@signpost/contracts';

const names = Object.keys(roomQuerySchema.shape) as (keyof RoomQuery)[];
const defaults: Partial<RoomQuery> = { adult: 'hide', order: 'relevance', limit: 20 };

/** The address of a list of rooms; what says nothing is left out. */
export function roomsHref(query: Partial<Record<keyof RoomQuery, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const name of names) {
    const value = query[name];
    if (value !== undefined && value !== '' && String(value) !== String(defaults[name])) search.set(name, String(value));
  }
  return search.size === 0 ? '/rooms' : `/rooms?${search}`;
}

export const roomHref = (address: string): string => `/rooms/${encodeURIComponent(address)}`;

/** Opens the room in the visitor's app (XEP-0147, RFC 5122). */
export const joinHref = (address: string): string => `xmpp:${encodeURIComponent(address).replace('%40', '@')}?join`;
