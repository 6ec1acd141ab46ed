import { type Clock, Fault, type Room, type RoomHistory, type RoomPage, type RoomReport } from '@signpost/contracts';
import {
  type AddressPage,
  addRoomReport,
  countRooms,
  type Database,
  getRoom,
  type RoomSearch,
  readPicture,
  readRoomHistory,
  roomsByAddress,
  roomsBySize,
  searchRooms,
} from '@signpost/db';
import { sharedFor } from '../sharedFor.ts';

/** What the API reads of rooms, and the one thing it writes. */
export interface RoomReads {
  search(query: RoomSearch): Promise<RoomPage>;
  get(address: string): Promise<Room | null>;
  history(address: string): Promise<RoomHistory | null>;
  /** What a moderator let be shown. */
  picture(address: string): Promise<{ bytes: Buffer; mediaType: string; hash: string } | null>;
  byAddress(page: AddressPage): Promise<Room[]>;
  bySize(page: number, perPage: number): Promise<Room[]>;
  count(): Promise<number>;
  /** False when there is no such room. */
  report(address: string, report: RoomReport): Promise<boolean>;
}

const countForMs = 60_000;

export function roomReads(database: Database, clock: Clock): RoomReads {
  return {
    search: (query) => searchRooms(database, query),
    get: (address) => getRoom(database, address),
    history: (address) => readRoomHistory(database, address, clock.now()),
    picture: (address) => readPicture(database, address),
    byAddress: (page) => roomsByAddress(database, page),
    bySize: (page, perPage) => roomsBySize(database, page, perPage),
    count: sharedFor(countForMs, clock, () => countRooms(database)),
    report: (address, report) => addRoomReport(database, address, report, clock.now()),
  };
}

const unavailable = () => Promise.reject(new Fault('no-rooms', 'There are no rooms here.'));

/** For an API that knows no rooms. */
export const noRooms: RoomReads = {
  search: async () => ({ items: [], next: null, corrected: [] }),
  get: async () => null,
  history: async () => null,
  picture: async () => null,
  byAddress: async () => [],
  bySize: async () => [],
  count: async () => 0,
  report: unavailable,
};
