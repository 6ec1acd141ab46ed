import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimRun, createRun, openDatabase, orphanedRuns, upsertProvider } from '@signpost/db';
import { migrate, type PostgresHandle, startPostgres } from '@signpost/infra';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { enqueueRun, openQueue, startRunWorker, startTick } from './index.ts';

vi.setConfig({ testTimeout: 120_000 });
const untilSoon = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 100 });
const at = new Date('2026-01-02T03:00:00.000Z');

let dataDir = '';
let server: PostgresHandle;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'signpost-restart-'));
  server = await startPostgres({ dataDir, port: 17_400 });
  await migrate(server.url);
});
afterEach(async () => {
  await server.stop();
  for (const folder of [dataDir, server.dataDir]) rmSync(folder, { recursive: true, force: true });
});

it('goes on after PostgreSQL was killed and started again, with all that was committed', async () => {
  const database = openDatabase(server.url, { poolSize: 3 });
  const system = await openQueue({ databaseUrl: server.url });
  const worked: string[] = [];
  let ticks = 0;
  const worker = await startRunWorker(system, async ({ runId }) => void worked.push(runId), {
    concurrency: 2,
    lockMs: 3000,
    stalledMs: 1000,
  });
  const stopTick = await startTick(system, 'restart', 500, async () => {
    ticks += 1;
  });
  await upsertProvider(database, { domain: 'kept.example', origin: 'lab', listing: 'listed' });
  const { id } = await createRun(database, { domain: 'kept.example', reason: 'seed', slot: at.toISOString(), at });
  await untilSoon(() => expect(ticks).toBeGreaterThan(0));

  process.kill(server.pid, 'SIGKILL');
  await server.stop();
  const killedAt = Date.now();
  const again = await startPostgres({ dataDir, port: server.port });
  expect(again.url).toBe(server.url);
  server = again;

  await untilSoon(async () => expect(await claimRun(database, id, at)).toMatchObject({ domain: 'kept.example' }));
  await untilSoon(() => enqueueRun(system, id, {}));
  await untilSoon(() => expect(worked).toEqual([id]));
  const before = ticks;
  await untilSoon(() => expect(ticks).toBeGreaterThan(before));
  expect(Date.now() - killedAt).toBeLessThan(60_000);
  await stopTick();
  await worker.close();
  await system.close();
  await database.close();
});

it('puts every run back after Redis was wiped', async () => {
  const database = openDatabase(server.url, { poolSize: 3 });
  const redis = new Redis(inject('redisUrl'));
  const system = await openQueue({ databaseUrl: server.url, redisUrl: inject('redisUrl') });
  await redis.flushdb();
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const domain = `wiped-${index}.example`;
    await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
    const run = await createRun(database, { domain, reason: 'submitted', slot: at.toISOString(), at });
    await enqueueRun(system, run.id, { priority: 1 });
    ids.push(run.id);
  }
  await redis.flushdb();
  const worked = new Set<string>();
  const worker = await startRunWorker(system, async ({ runId }) => void worked.add(runId), { concurrency: 4 });
  const lost = await orphanedRuns(database, { queuedForMs: 45_000, runningForMs: 60_000, now: new Date(at.getTime() + 45_001) });
  for (const id of lost) await enqueueRun(system, id, {});
  await untilSoon(() => expect([...worked].sort()).toEqual(ids.toSorted()));
  await worker.close();
  await system.close();
  await database.close();
  redis.disconnect();
});
