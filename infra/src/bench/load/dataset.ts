import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDatabase } from '@signpost/db';
import { keepStatistics } from '@signpost/directory';
import { systemClock } from '@signpost/net';
import pg from 'pg';
import { type PostgresHandle, startPostgres } from '../../postgres/index.ts';
import { migrate } from '../../prisma/migrate.ts';
import { repositoryRoot, stateFolder } from '../../process/repositoryRoot.ts';
import { benchFault } from '../benchFault.ts';
import type { CleanUp } from '../cleanUp.ts';
import { fillRooms } from '../rooms/fillRooms.ts';
import { fillProviders } from '../web/fillProviders.ts';
import type { Amounts } from '../web/withBenchSite.ts';
import { fillHistory } from './fillHistory.ts';

export interface Dataset {
  /** Of a copy that may be written to; it is gone afterwards. */
  url: string;
  pid: number;
}

type Say = (line: string) => void;

/** What the filled database hangs on: the day too, for what is old looks old. */
function fingerprintOf(amounts: Amounts): string {
  const hash = createHash('sha256').update(JSON.stringify([amounts, new Date().toISOString().slice(0, 10)]));
  const sources = [
    'load/fillHistory.ts',
    'web/fillProviders.ts',
    'web/syntheticProvider.ts',
    'rooms/fillRooms.ts',
    'rooms/syntheticRooms.ts',
  ];
  for (const source of sources) hash.update(readFileSync(new URL(`../${source}`, import.meta.url)));
  for (const name of readdirSync(`${repositoryRoot}/prisma/migrations`).sort()) hash.update(name);
  return hash.digest('hex').slice(0, 16);
}

/** A server of the bench's own that stays between runs, with a database that was filled once and a copy of it to work on. */
export async function openDataset(amounts: Amounts, say: Say, cleanUp: CleanUp): Promise<Dataset> {
  const server = await startMeasuring(amounts, cleanUp);
  const [filled, copy] = [`filled_${fingerprintOf(amounts)}`, `copy_${process.pid}`];
  const known = await databasesOf(server);
  if (!known.includes(filled)) await fillOnce(server, filled, known, amounts, say);
  for (const left of known.filter((name) => /^(copy|filling)_/.test(name)))
    await ask(server, `DROP DATABASE IF EXISTS "${left}" WITH (FORCE)`);
  say('copying the filled database');
  cleanUp.later(() => ask(server, `DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`));
  await ask(server, `CREATE DATABASE "${copy}" TEMPLATE "${filled}" STRATEGY FILE_COPY`);
  const url = urlOf(server, copy);
  await ready(url);
  return { url, pid: server.pid };
}

/** The server counts the time of its statements; for that it is told once and started again. */
async function startMeasuring({ providers }: Amounts, cleanUp: CleanUp): Promise<PostgresHandle> {
  const start = () => startPostgres({ dataDir: `${stateFolder}/bench/load-${providers}`, maxConnections: 200 });
  let server = await start();
  if (server.how === 'joined') throw benchFault('Another bench is at work on the same data; wait until it is over.');
  cleanUp.later(() => server.stop());
  const [row] = await ask<{ shared_preload_libraries: string }>(server, 'SHOW shared_preload_libraries');
  if (row?.shared_preload_libraries.includes('pg_stat_statements')) return server;
  await ask(server, "ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
  await server.stop();
  server = await start();
  return server;
}

async function fillOnce(
  server: PostgresHandle,
  name: string,
  known: readonly string[],
  amounts: Amounts,
  say: Say,
): Promise<void> {
  for (const old of known.filter((one) => one.startsWith('filled_'))) await ask(server, `DROP DATABASE "${old}" WITH (FORCE)`);
  const filling = `filling_${process.pid}`;
  await ask(server, `CREATE DATABASE "${filling}"`);
  await ask(server, `ALTER DATABASE "${filling}" SET synchronous_commit = off`);
  const url = urlOf(server, filling);
  await migrate(url);
  const database = openDatabase(url, { poolSize: 10 });
  try {
    say(`listing ${amounts.rooms} rooms and ${amounts.providers} providers; this is kept for today`);
    await fillRooms(database, amounts.rooms, say);
    await fillProviders(database, amounts.providers, say);
    await keepStatistics({ database, clock: systemClock });
    await fillHistory(database, amounts.providers, say);
    await database.pool.query('VACUUM ANALYZE');
  } finally {
    await database.close();
  }
  await ask(server, `ALTER DATABASE "${filling}" RESET synchronous_commit`);
  await ask(server, `ALTER DATABASE "${filling}" RENAME TO "${name}"`);
}

/** Spreads what is due over its time, as it is after a month of running. */
async function ready(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.query("UPDATE provider SET next_probe_at = now() + random() * interval '1 day'");
  await client.query(
    `INSERT INTO liveness (domain, next_at, state, looked_at)
     SELECT domain, now() + random() * interval '1 hour', 'up', now() - random() * interval '1 hour' FROM provider ON CONFLICT DO NOTHING`,
  );
  await client.query('VACUUM ANALYZE provider, liveness');
  await client.end();
}

async function databasesOf(server: PostgresHandle): Promise<string[]> {
  return (await ask<{ datname: string }>(server, 'SELECT datname FROM pg_database')).map(({ datname }) => datname);
}

function urlOf({ url }: PostgresHandle, database: string): string {
  const own = new URL(url);
  own.pathname = `/${database}`;
  return own.href;
}

async function ask<T extends pg.QueryResultRow>({ url }: PostgresHandle, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
