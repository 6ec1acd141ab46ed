import { type RoomQuery, roomQuerySchema } from '@signpost/contracts';
import { buildRoom, useDatabase } from '@signpost/testing';
import { beforeAll, expect, it } from 'vitest';
import { searchByAddress, searchRooms, storeRooms, upsertProvider } from '../../index.ts';

const open = useDatabase();
const service = 'rooms.one.example';

/** Sizes fall off steeply; every second room is about chess, every third has it in its name. */
const rooms = Array.from({ length: 4000 }, (_, number) => {
  const name = number % 3 === 0 ? 'Chess' : 'Checkers';
  return {
    ...buildRoom({
      address: `r${String((number * 2713) % 4000).padStart(4, '0')}@${service}`,
      name,
      description: number % 2 === 0 ? 'All about chess and tea' : 'All about tea',
      occupants: Math.floor(600 / (1 + ((number * 7919) % 4000))),
      anonymity: number % 5 === 0 ? 'none' : 'semi',
    }),
    number,
  };
});

beforeAll(async () => {
  const { database } = open();
  await upsertProvider(database, { domain: 'one.example', origin: 'test', listing: 'listed' });
  for (const from of [0, 1000, 2000, 3000]) {
    await storeRooms(database, { service, provider: 'one.example' }, rooms.slice(from, from + 1000), new Date());
    // so that they are of different ages
    await database.pool.query(`SELECT setval('room_id_seq', nextval('room_id_seq') + 16384)`);
  }
});

type Known = (typeof rooms)[number];
const isNamed = ({ name }: Known) => name === 'Chess';
const isAbout = (room: Known) => isNamed(room) || room.number % 2 === 0;
const newest = (a: Known, b: Known) => b.number - a.number;
const largest = (a: Known, b: Known) => (b.occupants ?? 0) - (a.occupants ?? 0) || newest(a, b);
const related = (a: Known, b: Known) => Number(isNamed(b)) - Number(isNamed(a)) || largest(a, b);

/** The first pages, as many as given. */
async function walk(query: Partial<RoomQuery>, pages: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages && (page === 0 || after); page += 1) {
    const { items, next } = await searchRooms(open().database, roomQuerySchema.parse({ ...query, limit: 30, after }));
    found.push(...items.map(({ address }) => address));
    after = next ?? undefined;
  }
  return found;
}

it.each<[string, Partial<RoomQuery>, (room: Known) => boolean, (a: Known, b: Known) => number]>([
  ['by size', { q: 'chess', order: 'size' }, isAbout, largest],
  ['newest first', { q: 'chess', order: 'newest' }, isAbout, newest],
  ['by relevance', { q: 'chess' }, isAbout, related],
  ['two words', { q: 'tea chess', order: 'size' }, (room) => isAbout(room), largest],
  ['a beginning', { q: 'che', order: 'newest' }, () => true, newest],
  ['filtered', { q: 'chess', anonymity: 'none', order: 'size' }, (room) => isAbout(room) && room.anonymity === 'none', largest],
  ['of a size', { q: 'chess', minUsers: 3, order: 'newest' }, (room) => isAbout(room) && (room.occupants ?? 0) >= 3, newest],
  ['filters alone', { anonymity: 'none', order: 'size' }, ({ anonymity }) => anonymity === 'none', largest],
  ['all', { order: 'size' }, () => true, largest],
])('gives the same as a look at every room: %s', async (_name, query, matches, order) => {
  const expected = rooms
    .filter(matches)
    .sort(order)
    .map(({ address }) => address);
  expect(await walk(query, 12)).toEqual(expected.slice(0, 360));
});

it('gives every match once up to the last', async () => {
  const all = await walk({ q: 'chess' }, 1000);
  expect(all).toEqual(
    rooms
      .filter(isAbout)
      .sort(related)
      .map(({ address }) => address),
  );
});

it('gives the same by relevance where few match', async () => {
  const rare = { q: 'chess', anonymity: 'none', minUsers: 2 } as const;
  const matches = (room: Known) => isAbout(room) && room.anonymity === 'none' && (room.occupants ?? 0) >= 2;
  const expected = rooms.filter(matches).sort(related);
  expect(expected.length).toBeGreaterThan(30);
  expect(await walk(rare, 1000)).toEqual(expected.map(({ address }) => address));
});

it('goes along the addresses', async () => {
  const search = (after: string) =>
    searchByAddress(open().database, { keywords: ['chess'], inNames: false, minUsers: 1, after, limit: 50 });
  const expected = rooms
    .filter((room) => isAbout(room) && (room.occupants ?? 0) >= 1)
    .map(({ address }) => address)
    .sort();
  const found: string[] = [];
  for (let page = await search(''); page.length > 0; page = await search(found.at(-1) ?? ''))
    found.push(...page.map(({ address }) => address));
  expect(found).toEqual(expected);
});
