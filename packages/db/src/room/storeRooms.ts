import type { Letter, RoomFacts } from '@signpost/contracts';
import type pg from 'pg';
import { lockConsent } from '../consent/lockConsent.ts';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';
import { lockRooms } from './lockRooms.ts';
import { movingAverage } from './movingAverage.ts';
import { optedOutRooms, roomsOptedOut } from './roomOptOuts.ts';
import { type SearchRow, writeRooms, writeSamples, writeSearch } from './roomUpserts.ts';
import { facetTerms } from './search/facets.ts';
import { roomSearchWords, type SearchWords } from './search/roomSearchWords.ts';

/** A room as it is listed, with what we made of it. */
export interface ListedRoom extends RoomFacts {
  language: string | null;
  languageSource: 'declared' | 'detected' | null;
  confusable: boolean;
}

export interface ServiceOfRooms {
  /** Domain of the chat service. */
  service: string;
  provider: string;
}

/** What we knew of a room before. */
interface Known {
  address: string;
  average: number;
  lastSeenAt: Date;
}

/**
 * Lists rooms of one service, or brings them up to date. Gives how many are listed: those of operators and owners who
 * opted out are not.
 */
export async function storeRooms(
  database: Database,
  of: ServiceOfRooms,
  rooms: readonly ListedRoom[],
  now: Date,
): Promise<number> {
  const distinct = [...new Map(rooms.map((room) => [room.address, room])).values()];
  const words = await roomSearchWords(database, distinct);
  return transaction(database, async (client) => {
    await lockConsent(client, of.provider);
    if (await roomsOptedOut(client, of.provider)) return 0;
    await lockRooms(client);
    const hostGrade = await writeService(client, of);
    const out = await optedOutRooms(client, [...words.keys()]);
    await writeAll(client, of, { rooms: distinct.filter(({ address }) => !out.has(address)), words, hostGrade, now });
    return distinct.length - out.size;
  });
}

interface Batch {
  rooms: ListedRoom[];
  words: SearchWords;
  hostGrade: Letter;
  now: Date;
}

async function writeAll(client: pg.PoolClient, { service }: ServiceOfRooms, batch: Batch): Promise<void> {
  const { rooms, words, hostGrade, now } = batch;
  if (rooms.length === 0) return;
  const known = await readKnown(client, rooms);
  const averages = new Map(rooms.map((room) => [room.address, averageOf(room, known.get(room.address), now)]));
  const written = await writeRooms(client, service, rooms, averages, now);
  const byAddress = new Map(rooms.map((room) => [room.address, room]));
  const search = written.map(({ id, address, adult }): SearchRow => {
    const room = byAddress.get(address) as ListedRoom;
    const size = Math.round(averages.get(address) ?? 0);
    return {
      id,
      size,
      adult: adult !== null,
      terms: [...(words.get(address) ?? []), ...facetTerms({ ...room, id, size, hostGrade })],
    };
  });
  await writeSearch(client, search);
  await writeSamples(client, written, byAddress, now);
}

const averageOf = ({ occupants }: ListedRoom, before: Known | undefined, now: Date): number =>
  occupants === null
    ? (before?.average ?? 0)
    : movingAverage(before?.average ?? null, occupants, now.getTime() - (before?.lastSeenAt.getTime() ?? 0));

async function readKnown(client: pg.PoolClient, rooms: readonly ListedRoom[]): Promise<Map<string, Known>> {
  const { rows } = await client.query<Known>(
    'SELECT address, occupants_average AS average, last_seen_at AS "lastSeenAt" FROM room WHERE address = ANY ($1)',
    [rooms.map(({ address }) => address)],
  );
  return new Map(rows.map((row) => [row.address, row]));
}

/** Gives the grade of the provider, which its rooms are found by. */
async function writeService(client: pg.PoolClient, { service, provider }: ServiceOfRooms): Promise<Letter> {
  const { rows } = await client.query<{ grade: Letter }>(
    `INSERT INTO room_service (service, provider, host_grade)
     VALUES ($1, $2, coalesce((SELECT overall FROM provider_current WHERE domain = $2), '?'))
     ON CONFLICT (service) DO UPDATE SET provider = excluded.provider RETURNING host_grade AS grade`,
    [service, provider],
  );
  return rows[0]?.grade ?? '?';
}
