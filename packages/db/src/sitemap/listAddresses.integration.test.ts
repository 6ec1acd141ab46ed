import { buildRoom, useDatabase } from '@signpost/testing';
import { beforeAll, expect, it } from 'vitest';
import { countAddresses, listedAddresses, listedDomains, storeRooms, upsertProvider } from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');
const room = (name: string, adult = false) => buildRoom({ address: `${name}@rooms.b.example`, name: null, adult });

beforeAll(async () => {
  const { database } = open();
  for (const domain of ['b.example', 'a.example', 'c.example'])
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  await upsertProvider(database, { domain: 'hidden.example', origin: 'test', listing: 'unlisted' });
  await storeRooms(
    database,
    { service: 'rooms.b.example', provider: 'b.example' },
    [room('two'), room('one'), room('grown', true)],
    at,
  );
});

it('lists what is public in its order, page by page', async () => {
  const { database } = open();
  expect(await listedDomains(database, 1, 2)).toEqual(['a.example', 'b.example']);
  expect(await listedDomains(database, 2, 2)).toEqual(['c.example']);
  expect(await listedDomains(database, 3, 2)).toEqual([]);
  expect(await listedAddresses(database, 1, 10)).toEqual(['one@rooms.b.example', 'two@rooms.b.example']);
  expect(await countAddresses(database)).toEqual({ providers: 3, rooms: 2 });
});
