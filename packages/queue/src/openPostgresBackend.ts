import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  type Queue,
  runMigrations,
  type Worker,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import type { Backend } from './QueueSystem.ts';

/** BullMQ looks for its tables here when it is given a pool. */
const schema = 'bullmq';
/**
 * Each queue's worker keeps one connection to listen on, and a process has one for every kind of tick; queries come on top.
 * Where it is too small, workers starve without a word. Only what is used is opened.
 */
const poolSize = 40;

/** BullMQ's tables in a schema of their own, made if missing; one pool for all queues and workers of the process. */
export async function openPostgresBackend(databaseUrl: string, report: (error: Error) => void): Promise<Backend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    options: `-c search_path=${schema}`,
    application_name: 'signpost-queue',
    keepAlive: true,
  });
  // Each queue and worker listens to the pool, too.
  pool.setMaxListeners(50);
  pool.on('error', report);
  // BullMQ keeps some for itself; one that breaks there must not end the process.
  pool.on('connect', (client) => client.on('error', report));
  await migrate(pool);
  const classes = withBackend(createPostgresBackend);
  // A pool is what BullMQ asks for in native ESM; its types know only a narrower one.
  const connection = pool as unknown as PostgresConnectionOptions;
  return {
    name: 'postgres',
    redis: null,
    newQueue: (name) => new classes.Queue(name, { connection }) as unknown as Queue,
    newWorker: (name, processor, options) => new classes.Worker(name, processor, { ...options, connection }) as unknown as Worker,
    close: () => pool.end(),
  };
}

/** BullMQ holds an advisory lock meanwhile, so that many may start at once. */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
}
