import { chooseSpamLists, upsertProvider } from '@signpost/db';
import { createMemoryCourtesyStore, type Net, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { useDatabase } from '@signpost/testing';
import { expect, inject, it } from 'vitest';
import { getProvider } from '../get-provider.ts';
import { refreshSpamLists } from './refresh-spam-lists.ts';
import { spamStanding } from './spam-standing.ts';

const open = useDatabase();
const profile = readLabProfile(inject('labProfilePath'));
const dayMs = 86_400_000;
const startedAt = Date.now();

/** The lab's net with a clock of our own. */
function netOnDay(day: number): Net {
  const clock = { ...systemClock, now: () => new Date(startedAt + day * dayMs) };
  const net = netOfLabProfile(profile, {
    courtesy: createMemoryCourtesyStore(systemClock),
    contact: 'lab@probe.example',
    clock: systemClock,
  });
  return { ...net, clock };
}
const standing = async (domain: string, day: number) => {
  const { answer, reason, lists } = await spamStanding(open().database, domain, new Date(startedAt + day * dayMs));
  return [answer, reason ?? lists[0]?.since ?? null, lists[0]?.sinceBy ?? null];
};
const today = new Date(startedAt).toISOString().slice(0, 10);

it('reads the lists once a day, tells since when, and never takes silence for innocence', async () => {
  const { database } = open();
  expect(await standing('weak.example', 0)).toEqual(['unknown', 'not-configured', null]);
  await chooseSpamLists(database, profile.spamLists);
  expect(await standing('weak.example', 0)).toEqual(['unknown', 'not-tested', null]);
  expect(await refreshSpamLists({ database, net: netOnDay(0) })).toBe(1);
  expect(await refreshSpamLists({ database, net: netOnDay(0.5) })).toBe(0);
  expect(await standing('weak.example', 1)).toEqual(['yes', '2026-05-12', 'list']);
  expect(await standing('optional.example', 1)).toEqual(['yes', today, 'first-seen']);
  expect(await standing('strong.example', 1)).toEqual(['no', null, null]);

  expect(await refreshSpamLists({ database, net: netOnDay(3) })).toBe(1);
  expect(await standing('optional.example', 3)).toEqual(['yes', today, 'first-seen']);
  const silent: Net = { ...netOnDay(5), fetch: async () => ({ ok: false, failure: { code: 'connect-timeout' } }) };
  expect(await refreshSpamLists({ database, net: silent })).toBe(0);
  expect(await standing('optional.example', 5)).toEqual(['yes', today, 'first-seen']);
  expect(await standing('optional.example', 11)).toEqual(['unknown', 'unreachable', null]);
  expect(await standing('strong.example', 11)).toEqual(['unknown', 'unreachable', null]);
});

it('drops who is named no more, and lists that no setting names', async () => {
  const { database } = open();
  const list = { name: 'other', url: 'https://lists.example/l.txt' };
  await chooseSpamLists(database, [list]);
  const serve = (text: string, day: number): Net => ({
    ...netOnDay(day),
    fetch: async ({ url }) => ({
      ok: true,
      value: { url, status: 200, headers: new Map(), body: Buffer.from(text), redirects: [] },
    }),
  });
  await refreshSpamLists({ database, net: serve('one.example\ntwo.example', 20) });
  expect(await standing('weak.example', 20)).toEqual(['no', null, null]);
  expect((await standing('one.example', 20))[0]).toBe('yes');
  await refreshSpamLists({ database, net: serve('two.example', 22) });
  expect((await standing('one.example', 22))[0]).toBe('no');
  await refreshSpamLists({ database, net: serve('<html>', 24) });
  expect((await standing('two.example', 24))[0]).toBe('yes');
  await upsertProvider(database, { domain: 'two.example', origin: 'seed', listing: 'listed' });
  const now = () => new Date(startedAt + 24 * dayMs);
  const provider = await getProvider({ database, clock: { ...systemClock, now } }, 'two.example');
  expect(provider?.spam).toMatchObject({ answer: 'yes', lists: [{ list: 'other', line: 'two.example' }] });
});
