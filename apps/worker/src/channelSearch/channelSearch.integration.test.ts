import { storeRooms, upsertProvider } from '@signpost/db';
import { readLabProfile, systemClock } from '@signpost/net';
import { buildRoom, useDatabase } from '@signpost/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { addresses } from '../../../../infra/src/lab/addresses.ts';
import { labAccount } from '../../../../infra/src/lab/labDomains.ts';
import { searchWithOtherClient } from '../../../../infra/src/lab/otherClient/searchWithOtherClient.ts';
import { openChannelSearch } from './openChannelSearch.ts';

/** The first time, the client has to be fetched. */
const timeout = 180_000;
const open = useDatabase();
const profile = readLabProfile(inject('labProfilePath'));
const service = 'rooms.one.example';
const clubs = Array.from({ length: 130 }, (_, n) =>
  buildRoom({
    address: `club${String(n).padStart(3, '0')}@${service}`,
    name: `Chess club ${n}`,
    description: null,
    occupants: n % 7,
  }),
);
let search: { stop(): Promise<void> };

beforeAll(async () => {
  const { database } = open();
  await upsertProvider(database, { domain: 'one.example', origin: 'test', listing: 'listed' });
  const special = [
    buildRoom({
      address: `plauderei@${service}`,
      name: 'Schach <3',
      description: 'Alles über Schach & Chess',
      language: 'de',
      occupants: 99,
    }),
    buildRoom({ address: `night@${service}`, name: 'Chess for adults', adult: true, occupants: 500 }),
  ];
  await storeRooms(database, { service, provider: 'one.example' }, [...clubs, ...special], new Date());
  if (!profile.search) throw new Error('This lab has no place for a channel search.');
  const { testDomain: domain, secret, host, port } = profile.search;
  search = openChannelSearch({
    database,
    clock: systemClock,
    log: pino({ level: 'silent' }),
    sight: { search: { domain, secret, host, port, contact: 'lab@probe.example' } },
  });
});
afterAll(() => search?.stop());

const account = {
  address: addresses['strong.example'],
  port: 5222,
  jid: `${labAccount.user}@strong.example`,
  password: labAccount.password,
  authority: profile.ca,
};
const byAddress = '{urn:xmpp:channel-search:0:order}address';

it('lets a client that is none of ours, on another server, find the rooms', { timeout }, async () => {
  const found = await searchWithOtherClient(account, profile.search?.testDomain ?? '', [
    { q: 'chess', max: 50 },
    { q: 'chess', max: 50, key: byAddress },
    { all: 'true', max: 100, key: byAddress },
    { q: 'schach', max: 10, sinaddr: 'false', sinname: 'false' },
    { q: 'plauderei', max: 10, sinaddress: 'true', sinname: 'false', sindescription: 'false' },
    { q: 'chess', max: 100, min_users: '6' },
    { q: 'nothing-like-it', max: 10 },
    { q: 'chess', all: 'true', max: 10 },
    { q: 'chess', key: 'name', max: 10 },
  ]);
  expect(found.features).toEqual(expect.arrayContaining(['urn:xmpp:channel-search:0:search', 'http://jabber.org/protocol/rsm']));
  expect(found.identities).toEqual(['directory/chatroom']);
  expect(found.form).toEqual(expect.arrayContaining(['q', 'all', 'sinname', 'sindescription', 'sinaddress', 'types', 'key']));
  const pages = (number: number) => {
    const result = found.results[number];
    return result && 'pages' in result ? result.pages : [];
  };
  const rooms = (number: number) =>
    pages(number)
      .flat()
      .map(({ address }) => address.split('@')[0] ?? '');
  const all = [...clubs.map(({ address }) => address.split('@')[0] ?? ''), 'plauderei'];
  expect(pages(0).map(({ length }) => length)).toEqual([50, 50, 31, 0]);
  expect(new Set(rooms(0))).toEqual(new Set(all));
  expect(rooms(0)[0]).toBe('plauderei');
  for (const number of [1, 2]) expect(rooms(number)).toEqual(all);
  for (const number of [3, 4]) expect(rooms(number)).toEqual(['plauderei']);
  expect(rooms(5)).toHaveLength(19);
  expect(pages(3)[0]?.[0]).toEqual({
    address: `plauderei@${service}`,
    name: 'Schach <3',
    description: 'Alles über Schach & Chess',
    language: 'de',
    nusers: '99',
    'service-type': 'xep-0045',
    'is-open': 'true',
    'anonymity-mode': 'muc_semianonymous',
  });
  expect(pages(6)).toEqual([[]]);
  expect(found.results.slice(7)).toEqual([
    { error: 'bad-request', details: ['conflicting-fields'] },
    { error: 'feature-not-implemented', details: ['invalid-sort-key'] },
  ]);
});
