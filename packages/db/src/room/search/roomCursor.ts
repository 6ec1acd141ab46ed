import { Fault, type RoomOrder } from '@signpost/contracts';
import type { Place } from './findMatches.ts';

/** The last room of a page and its degree of relevance: where the next page begins. */
export interface RoomCursor extends Place {
  degree: number;
}

/** Opaque to its bearer, and good for the same order alone. */
export const writeRoomCursor = (order: RoomOrder, { degree, size, id }: RoomCursor): string =>
  Buffer.from(JSON.stringify([order, degree, size, id])).toString('base64url');

/** Throws `Fault` `bad-cursor` when we did not write it for this order. */
export function readRoomCursor(order: RoomOrder, text: string): RoomCursor {
  const [name, ...numbers] = parseList(text);
  const [degree, size, id] = numbers.map((one) => (Number.isSafeInteger(one) && (one as number) >= 0 ? (one as number) : null));
  if (name !== order || degree == null || size == null || id == null || degree > 2 || size > 2 ** 31 - 1 || id > 2 ** 31 - 1)
    throw new Fault('bad-cursor', 'The place to go on from does not belong to this list.');
  return { degree, size, id };
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
