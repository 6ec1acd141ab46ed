import type { RoomRefusal } from '@signpost/contracts';
import type { ListedRoom } from '@signpost/db';
import { crawlRooms, type Observer, type SeenService } from '@signpost/xmpp-prober';
import { listedRoom } from './crawl-rooms.ts';

/** What one pass over a domain's chat services saw, without a database. */
export interface RoomReport {
  domain: string;
  outcome: 'done' | 'silent';
  services: SeenService[];
  rooms: ListedRoom[];
  /** Rooms that would not be listed. */
  refused: { address: string; why: RoomRefusal | 'silent' }[];
}

/** Reads the public rooms of a domain as the crawl does, for the command line. Joins none, stores nothing. */
export async function readRoomsOnce(domain: string, observer: Pick<Observer, 'query'>, signal: AbortSignal): Promise<RoomReport> {
  const report: RoomReport = { domain, outcome: 'done', services: [], rooms: [], refused: [] };
  report.outcome = await crawlRooms(domain, {
    observer,
    signal,
    known: async () => [],
    choose: (addresses) => addresses,
    onService: async (service) => void report.services.push(service),
    onRoom: async (_service, room) => {
      if (room.status === 'public') report.rooms.push(listedRoom(room.facts));
      else report.refused.push({ address: room.address, why: room.status === 'refused' ? room.why : 'silent' });
    },
  });
  report.rooms.sort((a, b) => (b.occupants ?? 0) - (a.occupants ?? 0) || a.address.localeCompare(b.address));
  return report;
}
