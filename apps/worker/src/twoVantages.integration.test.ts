import { getUptime, listProviderEvents, upsertProvider } from '@signpost/db';
import { createMemoryCourtesyStore, type Net, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { openQueue } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { pino } from 'pino';
import { afterEach, expect, inject, it, vi } from 'vitest';
import { startConfirmingWorker } from './startConfirmingWorker.ts';
import { startLivenessTick } from './startLivenessTick.ts';
import type { WorkerParts } from './startWorker.ts';

const open = useDatabase();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const target = 'strong.example';
const neighbour = 'ejabberd.example';
// Rounds follow each other at once; the time that another place has to answer is ample.
const liveness = {
  ...{ everyMs: 1_000, oftenMs: 1_000, tickMs: 1_000, least: 200 },
  ...{ suspectMs: 1_000, elsewhereMs: 600_000, retriesMs: [50] },
};

/** A worker at a place of its own. From there each of `unreached` is as good as dead. */
async function placeAt(vantage: string, unreached: readonly string[]): Promise<WorkerParts> {
  const { database, url } = open();
  const options = { courtesy: createMemoryCourtesyStore(systemClock), contact: 'lab@probe.example', clock: systemClock };
  const lab = netOfLabProfile(readLabProfile(inject('labProfilePath')), options);
  const net: Net = {
    ...lab,
    dial: async (request) =>
      unreached.includes(request.domain) ? { ok: false, failure: { code: 'connect-timeout' } } : lab.dial(request),
  };
  const queue = await openQueue({ databaseUrl: url });
  stops.push(() => queue.close());
  const sight = { net, liveness };
  const log = pino({ level: 'silent' });
  return { database, queue, clock: systemClock, log, sight, vantage, health: null } as unknown as WorkerParts;
}

async function watch(unreachedElsewhere: readonly string[]) {
  const { database } = open();
  await database.pool.query('TRUNCATE provider CASCADE; TRUNCATE vantage_place');
  for (const domain of [target, neighbour]) await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
  // Whoever meets silence must reach somebody who answered lately.
  await database.pool.query(`INSERT INTO liveness (domain, next_at, state, looked_at) VALUES ($1, now(), 'up', now())`, [
    neighbour,
  ]);
  const second = await startConfirmingWorker(await placeAt('second', unreachedElsewhere));
  await vi.waitFor(async () => expect((await database.pool.query('SELECT FROM vantage_place')).rowCount).toBe(1), waiting);
  const stopMain = await startLivenessTick(await placeAt('main', [target]));
  stops.unshift(
    () => second.stop(),
    () => stopMain(),
  );
}

const waiting = { timeout: 40_000, interval: 200 };
const uptime = () => getUptime(open().database, target, new Date());
const told = async () => (await listProviderEvents(open().database, target, { limit: 50 })).items.map(({ type }) => type);
const samples = async () =>
  (await open().database.pool.query<{ state: string }>('SELECT state FROM liveness_sample WHERE domain = $1', [target])).rows;

it('calls nobody down whom one of two places reaches', async () => {
  await watch([]);
  const reached = async () => (await samples()).filter(({ state }) => state === 'up' || state === 'degraded');
  await vi.waitFor(async () => expect((await reached()).length).toBeGreaterThanOrEqual(3), waiting);
  expect((await samples()).filter(({ state }) => state === 'down')).toEqual([]);
  expect(await told()).toEqual([]);
  await vi.waitFor(async () => expect((await uptime()).last?.unseenFrom).toBe('main'), waiting);
}, 60_000);

it('calls down what neither reaches', async () => {
  await watch([target]);
  await vi.waitFor(async () => expect(await told()).toEqual(['down']), waiting);
  const silentFrom = async () =>
    (await open().database.pool.query('SELECT silent_from FROM liveness_doubt WHERE domain = $1', [target])).rows[0]?.silent_from;
  await vi.waitFor(async () => expect(await silentFrom()).toBe('second'), waiting);
  expect((await uptime()).last?.state).toBe('down');
  expect((await getUptime(open().database, neighbour, new Date())).days.every(({ down }) => down === 0)).toBe(true);
}, 60_000);
