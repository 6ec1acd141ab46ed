import type { OptOutLevel } from '@signpost/contracts';
import type pg from 'pg';
import { lockRooms } from './lockRooms.ts';

/** Takes down the rooms that an opt-out speaks of. */
export async function deleteRoomsWithin(
  client: pg.PoolClient,
  { domain, level, scope }: { domain: string; level: OptOutLevel; scope?: string },
): Promise<void> {
  if (level === 'active') return;
  await lockRooms(client);
  if (level === 'room') await client.query('DELETE FROM room WHERE address = $1', [scope]);
  else await client.query('DELETE FROM room_service WHERE provider = $1', [domain]);
}
