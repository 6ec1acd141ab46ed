import type { RoomsThere } from '@signpost/contracts';
import { isShown, roomsThere } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** The public rooms of a provider; `null` when we don't know it or its operator opted out of everything. */
export async function getRoomsThere({ database }: ReadContext, domain: string): Promise<RoomsThere | null> {
  if (!(await isShown(database, domain))) return null;
  return roomsThere(database, domain);
}
