import { parseArgs } from 'node:util';
import { createPostgresCourtesyStore, openDatabase } from '@signpost/db';
import { systemClock } from '@signpost/net';
import { createRedisCourtesyStore, openQueue } from '@signpost/queue';
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { openSight } from './installation.ts';
import { startConfirmingWorker } from './startConfirmingWorker.ts';
import { startWorker } from './startWorker.ts';

const { values } = parseArgs({ options: { lab: { type: 'string' } } });
const env = readEnv();
const log = pino({ level: env.LOG_LEVEL, base: { app: 'worker' } });
const database = openDatabase(env.DATABASE_URL, { poolSize: 10 });
const queue = await openQueue({
  databaseUrl: env.DATABASE_URL,
  ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
  onError: (err) => log.warn({ err }, 'the queue or a tick failed'),
});
const courtesy = env.REDIS_URL
  ? createRedisCourtesyStore(queue, systemClock)
  : createPostgresCourtesyStore(database, systemClock);
const sight = openSight(env, values.lab ?? null, courtesy, systemClock);
const start = env.WORKER_ROLE === 'confirm' ? startConfirmingWorker : startWorker;
const worker = await start({
  database,
  queue,
  clock: systemClock,
  log,
  sight,
  vantage: env.SIGNPOST_VANTAGE,
  concurrency: env.WORKER_CONCURRENCY,
  health: env.WORKER_PORT > 0 ? { host: env.WORKER_HOST, port: env.WORKER_PORT } : null,
});

const hurry = new AbortController();
let stopping = false;
/** The first signal drains, a second one cuts. */
async function stop(why: string, drainMs: number): Promise<void> {
  if (stopping) return hurry.abort();
  stopping = true;
  log.info({ why }, 'stopping');
  await worker.stop(drainMs, hurry.signal);
  await queue.close();
  await database.close();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal, env.WORKER_DRAIN_SECONDS * 1000));
process.on('disconnect', () => void stop('parent ended', 0));
