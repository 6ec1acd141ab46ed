import { type RoomQuery, roomQuerySchema } from '@signpost/contracts';
import { roomsHref } from './roomsHref.ts';

export type RoomsRequest =
  | { kind: 'query'; query: RoomQuery }
  | { kind: 'untidy'; to: string }
  | { kind: 'refused'; names: string[] };

/** Reads the address of the rooms' list; one with empty, repeated or unknown parts is sent on to the tidy one. */
export function readRoomsQuery(raw: Readonly<Record<string, string | string[] | undefined>>): RoomsRequest {
  const given = Object.entries(raw).map(
    ([name, value]) => [name, ((Array.isArray(value) ? value[0] : value) ?? '').trim()] as const,
  );
  const telling = given.filter(([name, value]) => value !== '' && Object.hasOwn(roomQuerySchema.shape, name));
  const parsed = roomQuerySchema.safeParse(Object.fromEntries(telling));
  if (!parsed.success) return { kind: 'refused', names: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
  const tidy = roomsHref(parsed.data);
  const count = tidy.includes('?') ? new URLSearchParams(tidy.split('?')[1]).size : 0;
  return count === given.length ? { kind: 'query', query: parsed.data } : { kind: 'untidy', to: tidy };
}
