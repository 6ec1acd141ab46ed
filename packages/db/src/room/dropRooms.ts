import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';
import { lockRooms } from './lockRooms.ts';

const hourMs = 3_600_000;
/** How long a room may be silent, and a whole service, before it is taken down. */
export const roomPatienceMs = 48 * hourMs;
export const servicePatienceMs = 7 * 24 * hourMs;

/** Takes rooms down at once: they turned hidden, closed, or are gone. Gives how many were listed. */
export const dropRooms = (database: Database, addresses: readonly string[]): Promise<number> =>
  transaction(database, async (client) => {
    await lockRooms(client);
    return (await client.query('DELETE FROM room WHERE address = ANY ($1)', [addresses])).rowCount ?? 0;
  });

/** Notes which rooms of a service gave no answer; takes down those silent for {@link roomPatienceMs}. */
export const noteSilentRooms = (database: Database, addresses: readonly string[], now: Date): Promise<number> =>
  transaction(database, async (client) => {
    await lockRooms(client);
    await client.query('UPDATE room SET unreachable_since = coalesce(unreachable_since, $2) WHERE address = ANY ($1)', [
      addresses,
      now,
    ]);
    const limit = new Date(now.getTime() - roomPatienceMs);
    const gone = await client.query('DELETE FROM room WHERE address = ANY ($1) AND unreachable_since <= $2', [addresses, limit]);
    return gone.rowCount ?? 0;
  });

/** Takes a service with all of its rooms out of the list, because it is a gateway, or its operator wishes so. */
export const dropService = (database: Database, service: string): Promise<number> =>
  transaction(database, async (client) => {
    await lockRooms(client);
    return (await client.query('DELETE FROM room_service WHERE service = $1', [service])).rowCount ?? 0;
  });

/** Notes that a service gave no answer; takes it down after {@link servicePatienceMs}. */
export const noteSilentService = (database: Database, service: string, now: Date): Promise<number> =>
  transaction(database, async (client) => {
    await lockRooms(client);
    await client.query('UPDATE room_service SET unreachable_since = coalesce(unreachable_since, $2) WHERE service = $1', [
      service,
      now,
    ]);
    const limit = new Date(now.getTime() - servicePatienceMs);
    const gone = await client.query('DELETE FROM room_service WHERE service = $1 AND unreachable_since <= $2', [service, limit]);
    return gone.rowCount ?? 0;
  });
