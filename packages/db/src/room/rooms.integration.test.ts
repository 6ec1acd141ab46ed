import { type RoomQuery, roomQuerySchema } from '@signpost/contracts';
import { buildAssessment, buildRoom, useDatabase } from '@signpost/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addOptOut,
  addRoomReport,
  decideReports,
  dropRooms,
  getRoom,
  noteSilentRooms,
  noteSilentService,
  readRoomHistory,
  refreshHostGrades,
  rollUpSamples,
  searchRooms,
  storeAssessment,
  storeRooms,
  upsertProvider,
  waitingReports,
  withdrawOptOut,
} from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');
const of = { service: 'rooms.one.example', provider: 'one.example' };
const day = 86_400_000;

const found = async (query: Partial<RoomQuery>) => {
  const page = await searchRooms(open().database, roomQuerySchema.parse(query));
  return page.items.map(({ address }) => address.split('@')[0]);
};
const room = (name: string, parts: Parameters<typeof buildRoom>[0] = {}) =>
  buildRoom({ address: `${name}@rooms.one.example`, name: null, ...parts });

beforeAll(async () => {
  const { database } = open();
  await upsertProvider(database, { domain: 'one.example', origin: 'test', listing: 'listed' });
  await storeAssessment(database, buildAssessment({ domain: 'one.example', overall: 'B' }));
  await storeRooms(
    database,
    of,
    [
      room('linux', {
        name: 'Linux help',
        description: 'Free software',
        language: 'en',
        languageSource: 'declared',
        occupants: 9,
      }),
      room('ubuntu', { name: 'Ubuntu', description: 'A Linux for people', language: 'en', occupants: 90, history: true }),
      room('linuxers', { description: 'Stammtisch', language: 'de', occupants: 40, anonymity: 'none' }),
      room('kochen', { name: 'Kochen & Bäckerei', description: 'Rezepte für jeden Tag', language: 'de', occupants: 1 }),
      room('r1', { name: 'Русская кухня', description: 'Рецепты и ёлки', language: 'ru', occupants: 5 }),
      room('r2', {
        name: '音楽が好きな人',
        description: '東京の部屋',
        language: 'ja',
        occupants: 4,
        webChatUrl: 'https://one.example/',
      }),
      room('r3', { name: '자유 소프트웨어 모임', occupants: 2 }),
      room('night', { name: 'Night club', adult: true }),
    ],
    at,
  );
});

describe('room search', () => {
  it('puts names before descriptions, and larger rooms before smaller ones', async () => {
    expect(await found({ q: 'linux' })).toEqual(['linux', 'linuxers', 'ubuntu']);
    expect(await found({ q: 'linux', order: 'size' })).toEqual(['ubuntu', 'linuxers', 'linux']);
    expect(await found({ q: 'linux', order: 'newest' })).toEqual(['linuxers', 'ubuntu', 'linux']);
  });

  it('finds beginnings of words, and words without their accents', async () => {
    expect(await found({ q: 'ubun' })).toEqual(['ubuntu']);
    expect(await found({ q: 'backerei' })).toEqual(['kochen']);
    expect(await found({ q: 'FÜR rezepte' })).toEqual(['kochen']);
    expect(await found({ q: 'елки' })).toEqual(['r1']);
  });

  it('finds words in spite of slips, and says what it took them for', async () => {
    expect(await found({ q: 'ubutnu' })).toEqual(['ubuntu']);
    expect(await found({ q: 'кухна' })).toEqual(['r1']);
    const page = await searchRooms(open().database, roomQuerySchema.parse({ q: 'linuz' }));
    expect(page.corrected).toEqual([{ from: 'linuz', to: ['linux'] }]);
    expect(await found({ q: 'zzzzzzzz' })).toEqual([]);
    expect(await found({ q: '!!!' })).toEqual([]);
  });

  it('finds parts of texts that no spaces divide', async () => {
    expect(await found({ q: '音楽' })).toEqual(['r2']);
    expect(await found({ q: '好き' })).toEqual(['r2']);
    expect(await found({ q: '京' })).toEqual(['r2']);
    expect(await found({ q: '소프트' })).toEqual(['r3']);
    expect(await found({ q: '好楽' })).toEqual([]);
  });

  it('filters by every fact', async () => {
    expect(await found({ language: 'de' })).toEqual(['linuxers', 'kochen']);
    expect(await found({ language: 'de', q: 'linux' })).toEqual(['linuxers']);
    expect(await found({ minUsers: 40 })).toEqual(['ubuntu', 'linuxers']);
    expect(await found({ minUsers: 41 })).toEqual(['ubuntu']);
    expect(await found({ anonymity: 'none' })).toEqual(['linuxers']);
    expect(await found({ history: 'yes' })).toEqual(['ubuntu']);
    expect(await found({ webChat: 'yes' })).toEqual(['r2']);
    expect(await found({ grade: 'A' })).toEqual([]);
    expect(await found({ grade: 'B', language: 'ja' })).toEqual(['r2']);
    expect(await found({ q: 'night' })).toEqual([]);
    expect(await found({ q: 'night', adult: 'show' })).toEqual(['night']);
  });

  it('pages through all of them, each once', async () => {
    for (const order of ['relevance', 'size', 'newest'] as const) {
      for (const q of [undefined, 'linux']) {
        const all = await found({ order, ...(q ? { q } : {}) });
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const query = roomQuerySchema.parse({ order, limit: 2, ...(q ? { q } : {}), ...(after ? { after } : {}) });
          const page = await searchRooms(open().database, query);
          seen.push(...page.items.map(({ address }) => String(address.split('@')[0])));
          after = page.next ?? undefined;
        } while (after);
        expect(seen).toEqual(all);
      }
    }
    await expect(found({ after: 'nonsense' })).rejects.toMatchObject({ code: 'bad-cursor' });
  });
});

describe('rooms', () => {
  const other = { service: 'rooms.two.example', provider: 'two.example' };
  const list = (names: string[], now = at) =>
    storeRooms(
      open().database,
      other,
      names.map((name) => buildRoom({ address: `${name}@${other.service}`, occupants: 10 })),
      now,
    );
  const has = async (name: string) => (await getRoom(open().database, `${name}@${other.service}`)) !== null;

  it('show their host and its grade', async () => {
    const shown = await getRoom(open().database, 'linux@rooms.one.example');
    expect(shown).toMatchObject({ provider: { domain: 'one.example', listed: true, overall: 'B' }, language: 'en' });
  });

  it('are counted by their words, and no longer when they are gone', async () => {
    const { pool } = open().database;
    const count = async () =>
      (await pool.query(`SELECT rooms FROM room_term JOIN room_word ON term = id * 2 WHERE word = 'unique'`)).rows[0]?.rooms;
    await storeRooms(open().database, other, [buildRoom({ address: `x@${other.service}`, name: 'Unique' })], at);
    expect(await count()).toBe(1);
    await storeRooms(open().database, other, [buildRoom({ address: `x@${other.service}`, name: 'Unique, truly' })], at);
    expect(await count()).toBe(1);
    await dropRooms(open().database, [`x@${other.service}`]);
    expect(await count()).toBe(0);
    expect(await found({ q: 'unique' })).toEqual([]);
  });

  it('go after two days of silence, a whole service after seven', async () => {
    const { database } = open();
    await list(['a', 'b']);
    const silent = [`a@${other.service}`];
    await noteSilentRooms(database, silent, at);
    await noteSilentRooms(database, silent, new Date(at.getTime() + 2 * day - 1));
    expect(await has('a')).toBe(true);
    await noteSilentRooms(database, silent, new Date(at.getTime() + 2 * day));
    expect([await has('a'), await has('b')]).toEqual([false, true]);
    await noteSilentService(database, other.service, at);
    await noteSilentService(database, other.service, new Date(at.getTime() + 7 * day - 1));
    expect(await has('b')).toBe(true);
    await noteSilentService(database, other.service, new Date(at.getTime() + 7 * day));
    expect(await has('b')).toBe(false);
  });

  it('stay away when their owner or operator wishes so, until the wish is withdrawn', async () => {
    const { database } = open();
    await list(['a', 'b']);
    const one = { domain: other.provider, level: 'room', scope: `a@${other.service}`, via: 'mail', at } as const;
    await addOptOut(database, one);
    expect(await has('a')).toBe(false);
    expect(await list(['a', 'b'])).toBe(1);
    expect([await has('a'), await has('b')]).toEqual([false, true]);
    await addOptOut(database, { domain: other.provider, level: 'rooms', via: 'mail', at });
    expect(await has('b')).toBe(false);
    expect(await list(['a', 'b'])).toBe(0);
    await withdrawOptOut(database, { domain: other.provider, level: 'rooms', via: 'mail', at });
    await withdrawOptOut(database, one);
    expect(await list(['a', 'b'])).toBe(2);
  });

  it('are flagged by moderators, whose word stands against a later crawl', async () => {
    const { database } = open();
    await list(['a']);
    const address = `a@${other.service}`;
    const report = { reason: 'adult', text: 'Not for children' } as const;
    expect(await addRoomReport(database, address, report, at)).toBe(true);
    expect(await addRoomReport(database, `none@${other.service}`, report, at)).toBe(false);
    expect(await waitingReports(database)).toMatchObject([{ address, ...report }]);
    expect(await decideReports(database, address, 'flagged', at)).toBe(1);
    await list(['a']);
    expect(await getRoom(database, address)).toMatchObject({ adult: 'moderator' });
    const page = await searchRooms(database, roomQuerySchema.parse({ order: 'newest', limit: 100 }));
    expect(page.items.map((one) => one.address)).not.toContain(address);
    expect(await waitingReports(database)).toEqual([]);
  });

  it('are found by the grade that their host has now, and their hours become days', async () => {
    const { database } = open();
    await upsertProvider(database, { domain: other.provider, origin: 'test', listing: 'listed' });
    await list(['graded'], at);
    const graded = () => searchRooms(database, roomQuerySchema.parse({ q: 'graded', grade: 'A' }));
    expect((await graded()).items).toEqual([]);
    await storeAssessment(database, buildAssessment({ domain: other.provider, overall: 'A' }));
    expect(await refreshHostGrades(database)).toBe(1);
    expect(await refreshHostGrades(database)).toBe(0);
    const [shown] = (await graded()).items;
    expect(shown?.address).toBe(`graded@${other.service}`);
    expect(await rollUpSamples(database, new Date(at.getTime() + 14 * day))).toBe(0);
    expect(await rollUpSamples(database, new Date(at.getTime() + 15 * day))).toBeGreaterThan(0);
    const days = await database.pool.query(
      'SELECT average, most, samples FROM room_day JOIN room ON id = room_id WHERE address = $1',
      [`graded@${other.service}`],
    );
    expect(days.rows).toEqual([{ average: 10, most: 10, samples: 1 }]);
  });

  it('have a history by hours and days', async () => {
    const { database } = open();
    const address = `told@${other.service}`;
    const count = (occupants: number, passedMs: number) =>
      storeRooms(database, other, [buildRoom({ address, occupants })], new Date(at.getTime() + passedMs));
    const hour = 3_600_000;
    for (const [index, occupants] of [4, 9, 6].entries()) await count(occupants, (index === 2 ? 20 * day : 0) + index * hour);
    const now = new Date(at.getTime() + 21 * day);
    const days = [
      { day: '2026-01-02', average: 6.5, most: 9 },
      { day: '2026-01-22', average: 6, most: 6 },
    ];
    expect((await readRoomHistory(database, address, now))?.days).toEqual(days);
    await rollUpSamples(database, now);
    expect(await readRoomHistory(database, address, now)).toEqual({
      address,
      hours: [{ at: '2026-01-22T05:00:00.000Z', occupants: 6 }],
      days,
    });
    expect(await readRoomHistory(database, `nobody@${other.service}`, now)).toBeNull();
  });

  it('have a moving average of people', async () => {
    const { database } = open();
    const count = (occupants: number, now: Date) =>
      storeRooms(database, other, [buildRoom({ address: `avg@${other.service}`, occupants })], now);
    await count(100, at);
    await count(0, new Date(at.getTime() + 3 * day));
    expect((await getRoom(database, `avg@${other.service}`))?.occupantsAverage).toBeCloseTo(36.8, 1);
  });
});
