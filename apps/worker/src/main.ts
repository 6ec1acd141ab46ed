import { parseArgs } from 'node:util';
import { createPostgresCourtesyStore, openDatabase } from '@signpost/db';
import { systemClock } from '@signpost/net';
import { createRedisCourtesyStore, openQueue } from '@signpost/queue';
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { openSight } from './installation.ts';
import { startWorker } from './startWorker.ts';

const { values } = parseArgs({ options: { lab: { type: 'string' } } });
const env = readEnv();
const log = pino({ level: env.LOG_LEVEL, base: { app: 'worker' } });
const database = openDatabase(env.DATABASE_URL, { poolSize: 10 });
const queue = await openQueue({ databaseUrl: env.DATABASE_URL, ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}) });
const courtesy = env.REDIS_URL
  ? createRedisCourtesyStore(queue, systemClock)
  : createPostgresCourtesyStore(database, systemClock);
const sight = openSight(env, values.lab ?? null, courtesy, systemClock);
const worker = await startWorker({
  database,
  queue,
  clock: systemClock,
  log,
  sight,
  vantage: env.SIGNPOST_VANTAGE,
  concurrency: env.WORKER_CONCURRENCY,
  health: env.WORKER_PORT > 0 ? { host: env.WORKER_HOST, port: env.WORKER_PORT } : null,
});

let stopping = false;
async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'stopping');
  await worker.stop();
  await queue.close();
  await database.close();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
process.on('disconnect', () => void stop('parent ended'));
