import { parseArgs } from 'node:util';
import { english } from '@signpost/contracts';
import { createPostgresCourtesyStore, openDatabase, openDirectory } from '@signpost/db';
import { systemClock } from '@signpost/net';
import { createRedisCourtesyStore, openQueue } from '@signpost/queue';
import { xepInfos } from '@signpost/xeps';
import { pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { buildApp } from './buildApp.ts';
import { startPainter } from './cards/startPainter.ts';
import { checkListAt } from './checkListAt.ts';
import { openClaims } from './claims/openClaims.ts';
import { databaseReads } from './databaseReads.ts';
import { defaultLimits, defaultStream } from './deps.ts';
import { readEnv } from './env.ts';
import { installationOf } from './installation.ts';
import { enqueueAsked, probeDoor } from './probes/ProbeDoor.ts';
import { stopGracefully } from './stopGracefully.ts';

const { values } = parseArgs({ options: { lab: { type: 'string' } } });
const env = envOrExit();
const logger = pino({ level: env.LOG_LEVEL, base: { app: 'api' }, redact: ['req.headers', 'err.config', 'databaseUrl'] });
const database = openDatabase(env.DATABASE_URL, { poolSize: 10 });
const directory = openDirectory(database, { freshForMs: 1000, standingsForMs: 60_000 });
const queue = await openQueue({
  databaseUrl: env.DATABASE_URL,
  ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
  onError: (err) => logger.error({ err }, 'queue'),
});
const courtesy = env.REDIS_URL
  ? createRedisCourtesyStore(queue, systemClock)
  : createPostgresCourtesyStore(database, systemClock);
const submit = {
  database,
  clock: systemClock,
  mode: env.SIGNPOST_MODE,
  enqueue: enqueueAsked(queue, (err) => logger.error({ err }, 'a run waits for the reconciler')),
};
const painter = startPainter();
const registry = new Registry();
collectDefaultMetrics({ register: registry });

const app = await buildApp({
  reads: databaseReads({ database, directory, clock: systemClock }, installationOf(env)),
  probes: probeDoor({ database, clock: systemClock }, submit),
  claims: openClaims({ env, database, courtesy, clock: systemClock, submit, labPath: values.lab ?? null }),
  moderation: env.MODERATION_TOKEN
    ? { token: env.MODERATION_TOKEN, database, clock: systemClock, queue, submit, siteOrigin: env.SITE_ORIGIN }
    : null,
  catalogue: { checks: () => checkListAt(systemClock.now()), xeps: xepInfos, messages: english },
  painter,
  clock: systemClock,
  logger,
  registry,
  siteOrigin: env.SITE_ORIGIN,
  trustProxy: env.TRUST_PROXY ?? null,
  trustedClients: env.API_TRUSTED_CLIENTS,
  limits: defaultLimits,
  stream: defaultStream,
});
stopGracefully(logger, async () => {
  await app.close();
  await painter.stop();
  await queue.close();
  await database.close();
});
await app.listen({ host: env.API_HOST, port: env.API_PORT }).catch((err: unknown) => {
  logger.fatal({ err }, 'could not listen');
  process.exit(1);
});

function envOrExit() {
  try {
    return readEnv();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return process.exit(2);
  }
}
