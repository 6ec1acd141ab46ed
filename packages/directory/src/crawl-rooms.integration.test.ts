import { getRoom, roomsByAddress, upsertProvider } from '@signpost/db';
import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { useDatabase } from '@signpost/testing';
import { createObserver, type Observer } from '@signpost/xmpp-prober';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../../infra/src/lab/client/logIn.ts';
import { labRooms } from '../../../infra/src/lab/rooms/labRooms.ts';
import { roomForm, roomKeeper } from '../../../infra/src/lab/rooms/seedRooms.ts';
import { crawlDueRooms, crawlRooms, type RoomContext } from './index.ts';

const open = useDatabase();
const domains = ['strong.example', 'new.example', 'ejabberd.example', 'newejabberd.example'] as const;
const signal = AbortSignal.timeout(150_000);
let observer: Observer;
let context: RoomContext;

beforeAll(async () => {
  const profile = readLabProfile(inject('labProfilePath'));
  const net = netOfLabProfile(profile, {
    courtesy: createMemoryCourtesyStore(systemClock),
    contact: 'lab@probe.example',
    clock: systemClock,
  });
  const { jid, password, host, port } = profile.observer;
  observer = createObserver({
    jid,
    password,
    host,
    port,
    extraCas: net.extraCas,
    contact: null,
    spacingMs: 0,
    clock: systemClock,
  });
  expect(await observer.start()).toMatchObject({ ok: true });
  context = { database: open().database, observer, clock: systemClock };
});
afterAll(() => observer.stop());

const expected = (domain: (typeof domains)[number]): string[] =>
  (labRooms[domain] ?? [])
    .filter((room) => !room.hidden && !room.membersOnly && !room.password && !room.temporary && !room.service)
    .map(({ name }) => `${name}@conference.${domain}`);
const listed = async () => (await roomsByAddress(open().database, '', 1000)).map(({ address }) => address);

describe('a crawl of real servers', () => {
  it('lists just the rooms that are public, open, without password and lasting', async () => {
    for (const domain of domains) await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
    expect(await crawlDueRooms(context, { everyMs: 3_600_000, atOnce: 8 }, signal)).toBe(4);
    expect((await listed()).sort()).toEqual(domains.flatMap(expected).sort());
    expect((await listed()).filter((address) => address.endsWith('@conference.ejabberd.example')).length).toBeGreaterThan(100);
    expect(await crawlDueRooms(context, { everyMs: 3_600_000, atOnce: 8 }, signal)).toBe(0);
  });

  it('tells what a newcomer wants to know', async () => {
    const room = (address: string) => getRoom(open().database, address);
    expect(await room('kochen@conference.strong.example')).toMatchObject({
      name: 'Kochen und Backen',
      description: 'Rezepte für jeden Tag.',
      language: 'de',
      languageSource: 'declared',
      anonymity: 'semi',
      history: true,
      occupants: 1,
      provider: { domain: 'strong.example', listed: true },
    });
    expect(await room('openbook@conference.strong.example')).toMatchObject({ anonymity: 'none' });
    expect(await room('zatsudan@conference.new.example')).toMatchObject({ language: 'ja', languageSource: 'detected' });
    expect(await room('tertulia@conference.ejabberd.example')).toMatchObject({
      name: 'Tertulia',
      language: 'es',
      languageSource: 'detected',
    });
  });

  it.each(['ejabberd.example', 'strong.example'] as const)('drops a room of %s as soon as it turns hidden', async (domain) => {
    const service = `conference.${domain}`;
    const name = `wanderer-${process.pid}`;
    const address = `${name}@${service}`;
    const room = { name, title: 'Wanderer', about: 'Here today.', language: 'en' };
    const keeper = await logIn(domain, roomKeeper);
    try {
      keeper.send(`<presence to='${address}/${roomKeeper.user}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`);
      await keeper.until(/code=['"]110['"]/);
      await ask(keeper, address, 'set', roomForm(room));
      await crawlRooms(domain, context, signal);
      expect(await getRoom(open().database, address)).toMatchObject({ name: 'Wanderer' });
      await ask(keeper, address, 'set', roomForm({ ...room, hidden: true }));
      await crawlRooms(domain, context, signal);
      expect(await getRoom(open().database, address)).toBeNull();
    } finally {
      await ask(keeper, address, 'set', `<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>`);
      keeper.end();
    }
  });
});
