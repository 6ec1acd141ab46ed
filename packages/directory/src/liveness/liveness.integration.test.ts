import type { Liveness } from '@signpost/contracts';
import { addOptOut, askForRun, listProviderEvents, upsertProvider } from '@signpost/db';
import { ManualClock, useDatabase } from '@signpost/testing';
import type { ProbeContext } from '@signpost/xmpp-prober';
import { expect, it } from 'vitest';
import { getUptime } from './get-uptime.ts';
import { lookAtDue } from './look-at-due.ts';
import { createTroubleWatch } from './own-trouble.ts';

const open = useDatabase();
const schedule = { everyMs: 3_600_000, tickMs: 60_000, least: 200, suspectMs: 600_000, oftenMs: 900_000, elsewhereMs: 900_000 };
const up: Liveness = { state: 'up', asked: 1, answered: 1, answerMs: 50 };
const down: Liveness = { state: 'down', asked: 1, answered: 0, answerMs: null };
const probe = { vantage: 'main', signal: new AbortController().signal } as ProbeContext;

async function watch(domain: string, hours: number, lookAt: (at: Date) => Liveness, clock: ManualClock) {
  const { database } = open();
  await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  const end = clock.now().getTime() + hours * 3_600_000;
  while (clock.now().getTime() < end) {
    await lookAtDue({ database, clock, probe, isOurTrouble: () => false, look: async () => lookAt(clock.now()) }, schedule);
    clock.advance(600_000);
  }
}

it('makes days of looks, tells of an outage once, and counts what one silence left open for nobody', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  const isOut = (at: Date) => at >= new Date('2026-03-02T06:00:00Z') && at < new Date('2026-03-02T12:00:00Z');
  const isMoment = (at: Date) => at >= new Date('2026-03-03T06:00:00Z') && at < new Date('2026-03-03T06:10:00Z');
  await watch('a.example', 72, (at) => (isOut(at) || isMoment(at) ? down : up), clock);
  const uptime = await getUptime({ database, clock } as never, 'a.example');
  expect(uptime?.days.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
  const second = uptime?.days[1];
  expect(second?.down).toBeGreaterThanOrEqual(6);
  expect(second?.down).toBeLessThanOrEqual(8);
  expect(uptime?.days[2]).toMatchObject({ down: 0, answerMs: 50 });
  expect(uptime?.share).toBeLessThan(1);
  expect(uptime?.years).toEqual([{ year: 2026, share: uptime?.share }]);
  const { items } = await listProviderEvents(database, 'a.example', { limit: 20 });
  expect(items.map(({ type }) => type)).toEqual(['up', 'down']);
});

it('tells of one who comes and goes no more than three times, and that it is back once it stands', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  // Half of every two hours it is away, for a day and a half.
  const isAway = (at: Date) => at < new Date('2026-03-02T12:00:00Z') && at.getUTCHours() % 4 < 2;
  await watch('flapping.example', 60, (at) => (isAway(at) ? down : up), clock);
  const { items } = await listProviderEvents(database, 'flapping.example', { limit: 50 });
  const told = items.toReversed().map(({ type, at }) => [type, at.slice(0, 13)]);
  expect(told.map(([type]) => type)).toEqual(['down', 'up', 'down', 'up', 'down', 'up']);
  expect(told.at(-1)?.[1]).toMatch(/^2026-03-02T1[2-5]/);
  expect((await getUptime({ database, clock } as never, 'flapping.example'))?.days[0]?.down).toBeGreaterThan(8);
});

it('leaves looks that a stopping worker cut to the next one, which looks at once', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  await watch('cut.example', 2, () => up, clock);
  const stopping = new AbortController();
  const cut = { ...probe, signal: stopping.signal };
  clock.advance(3_600_000);
  const look = async () => {
    stopping.abort();
    return down;
  };
  expect(await lookAtDue({ database, clock, probe: cut, isOurTrouble: () => false, look }, schedule)).toBe(0);
  const seen: string[] = [];
  const lookAgain = async (_: ProbeContext, domain: string) => {
    seen.push(domain);
    return up;
  };
  await lookAtDue({ database, clock, probe, isOurTrouble: () => false, look: lookAgain }, schedule);
  expect(seen).toContain('cut.example');
});

it('a look put off by a clock that has gone back since is due', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  await watch('ahead.example', 1, () => up, clock);
  clock.advance(86_400_000);
  await watch('ahead.example', 1, () => up, clock);
  clock.advance(-86_400_000);
  const seen: string[] = [];
  const look = async (_: ProbeContext, domain: string) => {
    seen.push(domain);
    return up;
  };
  await lookAtDue({ database, clock, probe, isOurTrouble: () => false, look }, schedule);
  expect(seen).toContain('ahead.example');
});

it('counts days just as its looks say', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  await watch('b.example', 60, (at) => (at.getUTCHours() % 5 < 2 ? down : up), clock);
  const { rows } = await database.pool.query(
    `SELECT sum(up)::int AS up, sum(down)::int AS down, sum(unknown)::int AS unknown FROM uptime_day WHERE domain = 'b.example'`,
  );
  const { rows: raw } = await database.pool.query(
    `SELECT count(*) FILTER (WHERE state = 'up')::int AS up, count(*) FILTER (WHERE state = 'down')::int AS down,
       count(*) FILTER (WHERE state IN ('unknown', 'suspect'))::int AS unknown FROM liveness_sample WHERE domain = 'b.example'`,
  );
  expect(rows).toEqual(raw);
  expect(raw[0].down).toBeGreaterThan(5);
});

it('holds back what we were the trouble of', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-03-01T00:00:00.000Z');
  const domains = Array.from({ length: 12 }, (_, index) => `n${index}.example`);
  for (const domain of domains) await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
  const isOurTrouble = createTroubleWatch();
  const round = async (look: Liveness) => {
    clock.advance(2 * schedule.everyMs);
    await lookAtDue({ database, clock, probe, isOurTrouble, look: async () => look }, schedule);
    await database.pool.query('UPDATE liveness SET next_at = $1', [clock.now()]);
  };
  for (const look of [up, up, down, down, down]) await round(look);
  const { rows } = await database.pool.query(`SELECT DISTINCT state FROM liveness_sample WHERE domain LIKE 'n%' ORDER BY state`);
  expect(rows.map(({ state }) => state)).toEqual(['unknown', 'up']);
});

it('leaves those alone whose operator wants no active tests, and what somebody handed in', async () => {
  const { database } = open();
  const clock = new ManualClock('2026-05-01T00:00:00.000Z');
  await upsertProvider(database, { domain: 'quiet.example', origin: 'test', listing: 'listed' });
  await askForRun(database, { domain: 'handed-in.example', reason: 'submitted', at: clock.now(), cooldownMs: 1, mostWaiting: 9 });
  await addOptOut(database, { domain: 'quiet.example', level: 'active', via: 'operator', at: clock.now() });
  const looked: string[] = [];
  const look = async (_probe: ProbeContext, domain: string) => {
    looked.push(domain);
    return up;
  };
  await lookAtDue({ database, clock, probe, isOurTrouble: () => false, look }, schedule);
  clock.advance(2 * schedule.everyMs);
  await lookAtDue({ database, clock, probe, isOurTrouble: () => false, look }, schedule);
  expect(looked).toContain('n1.example');
  expect(looked).not.toContain('quiet.example');
  expect(looked).not.toContain('handed-in.example');
});
