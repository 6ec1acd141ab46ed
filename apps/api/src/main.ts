import { parseArgs } from 'node:util';
import { english } from '@signpost/contracts';
import { openDatabase, openDirectory } from '@signpost/db';
import { systemClock } from '@signpost/net';
import { xepInfos } from '@signpost/xeps';
import { destination, pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { buildApp } from './buildApp.ts';
import { startPainter } from './cards/startPainter.ts';
import { checkListAt } from './checkListAt.ts';
import { databaseReads } from './databaseReads.ts';
import { defaultLimits, defaultStream } from './deps.ts';
import { readEnv } from './env.ts';
import { installationOf } from './installation.ts';
import { openWriting } from './openWriting.ts';
import { stopGracefully } from './stopGracefully.ts';

const { values } = parseArgs({ options: { lab: { type: 'string' } } });
const env = envOrExit();
// One line a request, written some at a time: each write costs as much as a small answer.
const lines = destination({ sync: false, minLength: 4096, periodicFlush: 200 });
const logger = pino({ level: env.LOG_LEVEL, base: { app: 'api' }, redact: ['req.headers', 'err.config', 'databaseUrl'] }, lines);
const readOnly = env.API_READ_ONLY === '1';
const database = openDatabase(env.DATABASE_URL, { poolSize: 10, readOnly });
const directory = openDirectory(database, { freshForMs: 1000, standingsForMs: 60_000 });
const writing = await openWriting({ env, database, logger, labPath: values.lab ?? null });
const painter = startPainter();
const registry = new Registry();
collectDefaultMetrics({ register: registry });

const app = await buildApp({
  reads: databaseReads({ database, directory, clock: systemClock }, installationOf(env)),
  readOnly,
  probes: writing.probes,
  claims: writing.claims,
  moderation: writing.moderation,
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
  await writing.close();
  await database.close();
});
// Whoever asks first does not wait for the list. Without a database we say so, and read it when somebody asks.
await directory.entries().catch((err: unknown) => logger.warn({ err }, 'no list yet'));
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
