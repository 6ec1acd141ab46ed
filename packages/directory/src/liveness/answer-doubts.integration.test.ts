import type { Liveness } from '@signpost/contracts';
import { addOptOut, listProviderEvents, upsertProvider } from '@signpost/db';
import { ManualClock, useDatabase } from '@signpost/testing';
import type { ProbeContext } from '@signpost/xmpp-prober';
import { beforeEach, expect, it } from 'vitest';
import { answerDoubts } from './answer-doubts.ts';
import { getUptime } from './get-uptime.ts';
import { lookAtDue } from './look-at-due.ts';

const open = useDatabase();
const minuteMs = 60_000;
const schedule = {
  ...{ everyMs: 60 * minuteMs, oftenMs: 15 * minuteMs, tickMs: minuteMs, least: 200 },
  ...{ suspectMs: 10 * minuteMs, elsewhereMs: 15 * minuteMs },
};
const up: Liveness = { state: 'up', asked: 1, answered: 1, answerMs: 50 };
const down: Liveness = { state: 'down', asked: 1, answered: 0, answerMs: null };

type Sees = (domain: string, at: Date) => boolean;
let clock: ManualClock;
/** What was looked at, and from where. */
let looked: string[];

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE; TRUNCATE vantage_place');
  clock = new ManualClock('2026-03-01T00:00:00.000Z');
  looked = [];
  for (const domain of ['a.example', 'steady.example'])
    await upsertProvider(open().database, { domain, origin: 'test', listing: 'listed' });
});

const at = (vantage: string, sees: Sees) => ({
  database: open().database,
  clock,
  probe: { vantage, signal: new AbortController().signal } as ProbeContext,
  isOurTrouble: () => false,
  look: async ({ vantage: from }: ProbeContext, domain: string) => {
    looked.push(`${from} ${domain}`);
    return sees(domain, clock.now()) ? up : down;
  },
});

/** Lets both places do their ticks every four minutes, the second one last. */
async function pass(hours: number, main: Sees, second: Sees | null) {
  const end = clock.now().getTime() + hours * 60 * minuteMs;
  while (clock.now().getTime() < end) {
    if (second) await answerDoubts(at('second', second), schedule);
    await lookAtDue(at('main', main), schedule);
    clock.advance(4 * minuteMs);
  }
  if (second) await answerDoubts(at('second', second), schedule);
}

const everything: Sees = () => true;
const notA: Sees = (domain) => domain !== 'a.example';
const uptimeOf = (domain = 'a.example') => getUptime({ database: open().database, clock } as never, domain);
const events = async () =>
  (await listProviderEvents(open().database, 'a.example', { limit: 20 })).items.map(({ type }) => type).reverse();

it('does not call down what another place of ours reaches, says so, and looks no more often than hourly', async () => {
  await pass(30, notA, everything);
  const uptime = await uptimeOf();
  expect(uptime?.last).toMatchObject({ state: 'up', unseenFrom: 'main' });
  expect(uptime?.share).toBe(1);
  expect(uptime?.days.reduce((sum, { down, unknown }) => sum + down + unknown, 0)).toBe(0);
  expect(await events()).toEqual([]);
  expect(looked.filter((look) => look === 'main a.example').length).toBeLessThanOrEqual(31);
  await pass(2, everything, everything);
  expect((await uptimeOf())?.last).not.toHaveProperty('unseenFrom');
});

it('calls down what both places find silent, as long as it is so', async () => {
  const isOut = (time: Date) => time >= new Date('2026-03-01T06:00:00Z') && time < new Date('2026-03-01T12:00:00Z');
  const seen: Sees = (domain, time) => domain !== 'a.example' || !isOut(time);
  await pass(24, seen, seen);
  expect(await events()).toEqual(['down', 'up']);
  const minutes = (await uptimeOf())?.days[0]?.minutes;
  expect(minutes?.down).toBeGreaterThanOrEqual(300);
  expect(minutes?.down).toBeLessThanOrEqual(420);
  expect((await uptimeOf('steady.example'))?.share).toBe(1);
});

it('corrects what it told when the other place comes back and reaches it', async () => {
  await pass(5, notA, null);
  expect(await events()).toEqual(['down']);
  await pass(2, notA, everything);
  expect(await events()).toEqual(['down', 'up']);
  expect((await uptimeOf())?.last).toMatchObject({ state: 'up', unseenFrom: 'main' });
});

it('takes no silence of a place whose own line is broken for an answer', async () => {
  await pass(2, everything, everything);
  await pass(1.5, notA, () => false);
  const { rows } = await open().database.pool.query(`SELECT domain, silent_from FROM liveness_doubt`);
  expect(rows).toEqual([{ domain: 'a.example', silent_from: null }]);
  expect(looked).toContain('second steady.example');
});

it('looks into no doubt about who wants no active tests, nor into its own', async () => {
  await pass(2, everything, everything);
  const { database } = open();
  await pass(1.1, notA, null);
  await addOptOut(database, { domain: 'a.example', level: 'active', via: 'operator', at: clock.now() });
  await database.pool.query(
    `INSERT INTO liveness_doubt (domain, asked_from, asked_at) VALUES ('a.example', 'main', now()), ('steady.example', 'second', now())
     ON CONFLICT DO NOTHING`,
  );
  looked = [];
  expect(await answerDoubts(at('second', everything), schedule)).toBe(0);
  expect(looked).toEqual([]);
});
