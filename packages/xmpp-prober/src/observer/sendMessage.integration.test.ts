import { createMemoryCourtesyStore, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createObserver, type Observer } from './createObserver.ts';

const profile = readLabProfile(inject('labProfilePath'));
const courtesy = createMemoryCourtesyStore(systemClock);
const net = netOfLabProfile(profile, { courtesy, contact: 'probe@signpost.example', clock: systemClock });

let observer: Observer;
beforeAll(async () => {
  const options = { ...profile.observer, extraCas: net.extraCas, contact: 'https://signpost.example', spacingMs: 0 };
  observer = createObserver({ ...options, clock: systemClock });
  expect(await observer.start()).toEqual({ ok: true, value: undefined });
});
afterAll(() => observer?.stop());

it('reaches an account on a server of another make, and learns that an address does not exist', async () => {
  const [own, account, nobody] = await Promise.all([
    observer.sendMessage(profile.observer.jid.split('/')[0] ?? '', 'A letter changed.'),
    observer.sendMessage('prober@strong.example', 'A letter changed.'),
    observer.sendMessage('nobody-at-all@strong.example', 'A letter changed.'),
  ]);
  expect([own, account]).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ]);
  expect(nobody).toMatchObject({ ok: false, failure: { code: 'remote-error' } });
}, 30_000);
