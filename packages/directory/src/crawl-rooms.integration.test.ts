import { createHash } from 'node:crypto';
import {
  allowPicture,
  dropUnusedPictures,
  getRoom,
  readPicture,
  roomsByAddress,
  upsertProvider,
  waitingPictures,
} from '@signpost/db';
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
const listed = async () => (await roomsByAddress(open().database, { after: '', limit: 1000 })).map(({ address }) => address);

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

  it.each(['newejabberd.example', 'new.example'] as const)(
    'shows a picture of %s once a moderator let it be shown, drawn anew',
    async (domain) => {
      const address = `painters-${Date.now()}@conference.${domain}`;
      const { database } = open();
      const keeper = await logIn(domain, roomKeeper);
      const sharp = (await import('sharp')).default;
      const paint = async (red: number) => {
        const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: red, g: 9, b: 9 } } })
          .png()
          .toBuffer();
        await ask(
          keeper,
          address,
          'set',
          `<vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>${picture.toString('base64')}</BINVAL></PHOTO></vCard>`,
        );
        await crawlRooms(domain, context, signal);
        return createHash('sha1').update(picture).digest('hex');
      };
      try {
        keeper.send(`<presence to='${address}/${roomKeeper.user}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`);
        await keeper.until(/code=['"]110['"]/);
        await ask(keeper, address, 'set', roomForm({ name: '', title: 'Painters', about: 'Colours.', language: 'en' }));
        const first = await paint(200);
        expect((await getRoom(database, address))?.picture).toBeNull();
        expect(await waitingPictures(database)).toContainEqual({ address, hash: first });
        expect(await allowPicture(database, address, new Date())).toBe(first);
        await crawlRooms(domain, context, signal);
        expect((await getRoom(database, address))?.picture).toContain(`hash=${first}`);
        const shown = await readPicture(database, address);
        expect([shown?.mediaType, (await sharp(shown?.bytes).metadata()).width]).toEqual(['image/webp', 128]);
        // Prosody 13.0.1 goes on naming the hash of the first picture that a room had
        if (domain === 'new.example') return;
        await paint(20);
        expect((await getRoom(database, address))?.picture).toBeNull();
        expect(await readPicture(database, address)).toBeNull();
        expect(await dropUnusedPictures(database)).toBe(1);
      } finally {
        await ask(keeper, address, 'set', `<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>`);
        keeper.end();
      }
    },
  );

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
