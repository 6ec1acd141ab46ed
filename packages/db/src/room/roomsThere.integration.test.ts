import { buildRoom, useDatabase } from '@signpost/testing';
import { expect, it } from 'vitest';
import { roomsThere, storeRooms, upsertProvider } from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');

it('counts the rooms of all services of a provider by language, without those for adults', async () => {
  const { database } = open();
  for (const domain of ['one.example', 'two.example'])
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  const room = (local: string, service: string, language: string | null, occupants: number, adult = false) =>
    buildRoom({ address: `${local}@${service}`, language, languageSource: language ? 'declared' : null, occupants, adult });
  const store = (provider: string, service: string, rooms: ReturnType<typeof room>[]) =>
    storeRooms(database, { service, provider }, rooms, at);
  await store('one.example', 'rooms.one.example', [
    room('a', 'rooms.one.example', 'de', 40),
    room('b', 'rooms.one.example', 'de', 2),
    room('c', 'rooms.one.example', null, 7),
    room('d', 'rooms.one.example', 'de', 90, true),
  ]);
  await store('one.example', 'more.one.example', [room('e', 'more.one.example', 'en', 20)]);
  await store('two.example', 'rooms.two.example', [room('f', 'rooms.two.example', 'de', 500)]);
  const found = await roomsThere(database, 'one.example');
  expect(found).toMatchObject({ total: 4, languages: [{ language: 'de', rooms: 2 }, { rooms: 1 }, { rooms: 1 }] });
  expect(found.largest.map(({ address }) => address.split('@')[0])).toEqual(['a', 'e', 'c', 'b']);
  expect(await roomsThere(database, 'nobody.example')).toMatchObject({ total: 0, languages: [], largest: [] });
});
