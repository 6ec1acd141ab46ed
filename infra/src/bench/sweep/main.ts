import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRun, type Database, openDatabase } from '@signpost/db';
import { enqueueRun, openQueue } from '@signpost/queue';
import pc from 'picocolors';
import { startPostgres } from '../../postgres/index.ts';
import { migrate } from '../../prisma/migrate.ts';
import { ensureRedis } from '../../redis/index.ts';
import { type CleanUp, createCleanUp } from '../cleanUp.ts';
import { runBench } from '../runBench.ts';
import { cpuOf } from '../web/cpuOf.ts';
import { type FakeProvider, planProviders } from './fakes/plan.ts';
import { fillFakes } from './fill.ts';
import { judgeSweep } from './judge.ts';
import { countOpen, readOutcomes } from './outcome.ts';
import { printSweep, type SweepReport } from './printSweep.ts';
import { anyBase, openFakeNetwork, startBenchWorker } from './stage.ts';
import { standingSweeps } from './standingSweeps.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    providers: { type: 'string' },
    workers: { type: 'string', default: '2' },
    places: { type: 'string', default: '200' },
    redis: { type: 'boolean' },
  },
});
const count = Number(values.providers ?? (values.quick ? 20 : 500));
const [workers, places] = [values.quick ? 1 : Number(values.workers), Number(values.places)];
const roundTripMs = 80;
const patienceMs = 10 * 60_000;
const dayMs = 86_400_000;
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);

async function openOwnDatabase(cleanUp: CleanUp) {
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-sweep-'));
  const server = await startPostgres({ dataDir });
  cleanUp.later(async () => {
    await server.stop();
    for (const folder of [dataDir, server.dataDir]) rmSync(folder, { recursive: true, force: true });
  });
  await migrate(server.url);
  const database = openDatabase(server.url, { poolSize: 5 });
  cleanUp.later(() => database.close());
  return { server, database };
}

async function enqueueAll(database: Database, databaseUrl: string, redisUrl: string, providers: readonly FakeProvider[]) {
  const queue = await openQueue({ databaseUrl, ...(redisUrl ? { redisUrl } : {}) });
  const at = new Date();
  const nextProbeAt = new Date(at.getTime() + dayMs);
  const left = providers.values();
  const lane = async () => {
    for (const { domain } of left) {
      const run = await createRun(database, { domain, reason: 'scheduled', slot: at.toISOString(), at, nextProbeAt });
      await enqueueRun(queue, run.id, {});
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  await queue.close();
  return at;
}

async function untilOver(database: Database, since: Date): Promise<void> {
  const until = Date.now() + patienceMs;
  for (let [open, told] = [1, 0]; open > 0 && Date.now() < until; ) {
    await sleep(500);
    open = await countOpen(database, since);
    if (Date.now() - told < 10_000) continue;
    told = Date.now();
    say(`${open} of ${count} to go after ${Math.round((told - since.getTime()) / 1000)} s`);
  }
}

async function measure(cleanUp: CleanUp): Promise<SweepReport> {
  const providers = planProviders(count, Number(values.seed), anyBase());
  const { server, database } = await openOwnDatabase(cleanUp);
  const redis = values.redis ? await ensureRedis() : null;
  if (redis) cleanUp.later(() => redis.stop());
  say(`${count} fake providers`);
  const { fakes, profilePath } = await openFakeNetwork(
    providers,
    { roundTripMs, silent: values.quick ? 'for-apps' : 'everywhere' },
    cleanUp,
  );
  say('a whole TLS sweep of one of each kind');
  await fillFakes(database, providers, await standingSweeps());
  say(`${workers} worker processes`);
  const settings = { databaseUrl: server.url, redisUrl: redis?.url ?? '', profilePath, places };
  const pids: Record<string, number> = { 'fake providers': fakes.pid, database: server.pid };
  for (let number = 1; number <= workers; number += 1)
    pids[`worker ${number}`] = await startBenchWorker(`worker-${number}`, settings, cleanUp);
  const cpu = () => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuOf(pid)]));
  const before = cpu();
  say('go');
  const since = await enqueueAll(database, server.url, settings.redisUrl, providers);
  await untilOver(database, since);
  const after = cpu();
  const outcomes = await readOutcomes(database, since);
  const seconds = (Math.max(...outcomes.map(({ finishedAt }) => finishedAt?.getTime() ?? Date.now())) - since.getTime()) / 1000;
  const watched = await fakes.report();
  const perMinute = (providers.length / seconds) * 60;
  const cpuSeconds = Object.fromEntries(Object.keys(pids).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]));
  const goals = judgeSweep({ providers, outcomes, perMinute, watched });
  const setting = {
    providers: count,
    seed: Number(values.seed),
    workers,
    places,
    roundTripMs,
    queue: redis ? 'Redis' : 'PostgreSQL',
  };
  return { setting, seconds, perMinute, cpuSeconds, watched, providers, outcomes, goals };
}

await runBench(async () => {
  const cleanUp = createCleanUp();
  try {
    return printSweep(await measure(cleanUp), values);
  } finally {
    await cleanUp.now();
  }
});
