import { gunzipSync } from 'node:zlib';
import { allowPicture, dropRooms, forbidPictures, storePicture, storeRooms, upsertProvider, waitingReports } from '@signpost/db';
import { buildRoom, useDatabase } from '@signpost/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiServer } from '../server.ts';
import { fakeApp, realClock } from '../testing/fakeDeps.ts';
import { roomReads } from './roomReads.ts';

const open = useDatabase();
const service = 'rooms.one.example';
const many = Array.from({ length: 230 }, (_, n) =>
  buildRoom({
    address: `club${String(n).padStart(3, '0')}@${service}`,
    name: 'Chess club',
    description: 'Games',
    occupants: n % 10,
  }),
);
let app: ApiServer;
beforeAll(async () => {
  const { database } = open();
  await upsertProvider(database, { domain: 'one.example', origin: 'test', listing: 'listed' });
  const special = [
    buildRoom({ address: `lounge@${service}`, name: 'Lounge', description: 'Chess too', occupants: 99, language: 'en' }),
    buildRoom({ address: `night@${service}`, name: 'Chess for adults', adult: true, occupants: 500 }),
  ];
  await storeRooms(database, { service, provider: 'one.example' }, [...many, ...special], new Date());
  app = await fakeApp({ rooms: roomReads(database, realClock) });
});

const search = (payload: object) => app.inject({ method: 'POST', url: '/api/1.0/search', payload });

describe('our own API', () => {
  it('searches, and shows one room', async () => {
    const page = (await app.inject('/api/v1/rooms?q=chess&order=size&limit=2')).json();
    expect(page.items.map(({ address }: { address: string }) => address)).toEqual([`lounge@${service}`, `club229@${service}`]);
    expect(page.items[0]).toMatchObject({ language: 'en', provider: { domain: 'one.example', listed: true }, adult: null });
    expect((await app.inject(`/api/v1/rooms/LOUNGE@${service}`)).json()).toEqual(page.items[0]);
    expect((await app.inject(`/api/v1/rooms/none@${service}`)).statusCode).toBe(404);
    for (const url of ['/api/v1/rooms?q=%00', '/api/v1/rooms?after=x', '/api/v1/rooms?unknown=1', '/api/v1/rooms/no-room'])
      expect((await app.inject(url)).statusCode, url).toBe(400);
  });

  it('shows a picture that a moderator let be shown', async () => {
    const { database } = open();
    const address = `painted@${service}`;
    const room = buildRoom({ address, avatarHash: 'a'.repeat(40) });
    await storeRooms(database, { service: `other.${service}`, provider: 'one.example' }, [room], new Date());
    const picture = () => app.inject(`/api/v1/rooms/${address}/picture`);
    await storePicture(database, 'a'.repeat(40), { bytes: Buffer.from('drawn'), mediaType: 'image/webp' }, new Date());
    expect((await picture()).statusCode).toBe(404);
    await allowPicture(database, address, new Date());
    const shown = (await app.inject(`/api/v1/rooms/${address}`)).json().picture;
    expect(shown).toBe(`/api/v1/rooms/${encodeURIComponent(address)}/picture?hash=${'a'.repeat(40)}`);
    const answer = await app.inject(shown);
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'image/webp', 'drawn']);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(await forbidPictures(database, address)).toBe(1);
    expect((await picture()).statusCode).toBe(404);
    await dropRooms(database, [address]);
  });

  it('counts the people of a room over time', async () => {
    const history = (await app.inject(`/api/v1/rooms/lounge@${service}/history`)).json();
    expect(history.hours).toEqual([{ at: expect.stringMatching(/:00:00\.000Z$/), occupants: 99 }]);
    expect(history.days).toMatchObject([{ average: 99, most: 99 }]);
    expect((await app.inject(`/api/v1/rooms/none@${service}/history`)).statusCode).toBe(404);
  });

  it('takes reports of rooms that it lists', async () => {
    const report = (address: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/v1/rooms/${address}/reports`, payload });
    expect((await report(`lounge@${service}`, { reason: 'spam', text: 'Buy! \u0000' })).json()).toEqual({ status: 'taken' });
    expect((await report(`none@${service}`, { reason: 'spam' })).statusCode).toBe(404);
    expect((await report(`lounge@${service}`, { reason: 'boring' })).statusCode).toBe(400);
    expect(await waitingReports(open().database)).toMatchObject([{ address: `lounge@${service}`, reason: 'spam' }]);
  });

  it('gives all rooms as a file', async () => {
    const answer = await app.inject('/api/v1/rooms.ndjson.gz');
    const rooms = gunzipSync(answer.rawPayload)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rooms).toHaveLength(232);
    expect(new Set(rooms.map(({ address }) => address)).size).toBe(232);
  });
});

describe('the API that apps know', () => {
  it('lists rooms by address, 200 a page, and by size', async () => {
    const first = (await app.inject('/api/1.0/rooms')).json();
    expect(first.items).toHaveLength(200);
    expect(first.items[0]).toEqual({
      address: `club000@${service}`,
      nusers: 0,
      is_open: true,
      name: 'Chess club',
      description: 'Games',
      language: null,
      anonymity_mode: 'semi',
    });
    const rest = (await app.inject(`/api/1.0/rooms?after=${first.items.at(-1).address}&min_users=9&include_closed`)).json();
    expect(rest.items.map(({ address }: { address: string }) => address.split('@')[0])).toEqual([
      'club209',
      'club219',
      'club229',
      'lounge',
    ]);
    const unsafe = (await app.inject('/api/1.0/rooms/unsafe?p=2&order_by=nusers')).json();
    expect(unsafe).toMatchObject({ total: 231, npages: 2, page: 2 });
    expect(unsafe.items).toHaveLength(31);
    expect((await app.inject('/api/1.0/rooms/unsafe?p=0')).statusCode).toBe(400);
  });

  it('searches, and goes on after the last', async () => {
    const seen: string[] = [];
    for (let after: number | null = null; ; ) {
      const answer: { result: { items: { address: string }[]; last: number; more: boolean } } = (
        await search({ keywords: ['chess'], min_users: 1, after })
      ).json();
      seen.push(...answer.result.items.map(({ address }) => address));
      after = answer.result.last;
      if (!answer.result.more) break;
    }
    expect(seen).toHaveLength(208);
    expect(new Set(seen).size).toBe(208);
    expect(seen[0]).toBe(`lounge@${service}`);
    const { query } = (await search({ keywords: 'chess ab club' })).json();
    expect(query).toEqual({
      keywords: ['chess', 'club'],
      sinaddr: true,
      sindescr: true,
      sinname: true,
      min_users: 0,
      after: null,
    });
  });

  it('keeps to the places asked for', async () => {
    const found = async (payload: object) => (await search(payload)).json().result.items.length;
    expect(await found({ keywords: 'lounge', sinname: false, sindescr: false })).toBe(1);
    expect(await found({ keywords: 'chess', sinaddr: false, sinname: false })).toBe(1);
    expect(await found({ keywords: 'games', sindescr: false })).toBe(0);
  });

  it('refuses as the other does', async () => {
    for (const body of [
      { keywords: 'a b c' },
      { keywords: 'one1 two2 three four five sixx' },
      { keywords: 7 },
      { keywords: 'chess', sinaddr: false, sindescr: false, sinname: false },
      {},
    ]) {
      const answer = await search(body);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toEqual({ error: expect.any(String) });
    }
  });

  it('draws a badge', async () => {
    const answer = await app.inject(`/api/1.0/badge?address=lounge@${service}`);
    expect(answer.headers['content-type']).toContain('image/svg+xml');
    expect(answer.body).toContain('Lounge: 99');
    expect((await app.inject('/api/1.0/badge?address=x@y.example')).statusCode).toBe(404);
  });
});
