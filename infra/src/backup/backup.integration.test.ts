import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addOptOut,
  createRun,
  type Database,
  insertSubscription,
  latestObservations,
  openDatabase,
  storeObservations,
  upsertProvider,
} from '@signpost/db';
import { buildObservation } from '@signpost/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTemporaryPostgres } from '../postgres/temporaryPostgres.ts';
import { migrate } from '../prisma/migrate.ts';
import { backUp } from './backUp.ts';
import { restore } from './restore.ts';

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>;
const folder = mkdtempSync(join(tmpdir(), 'signpost-backup-'));
const at = new Date('2026-01-02T03:00:00.000Z');
const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).toString();

async function create(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return urlOf(name);
}

beforeAll(async () => {
  server = await startTemporaryPostgres();
  const url = await create('first');
  await migrate(url);
  const database = openDatabase(url);
  for (const domain of ['kept.example', 'gone.example']) {
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
    const run = await createRun(database, { domain, reason: 'scheduled', slot: at.toISOString(), at });
    const evidence = [{ label: 'DNS', mediaType: 'text/plain', text: `seen of ${domain} \u0000` }];
    await storeObservations(database, run.id, [buildObservation({ key: { domain, slot: at.toISOString() }, evidence })]);
  }
  await addOptOut(database, { domain: 'gone.example', level: 'all', via: 'operator', at });
  await tellOneOfTwo(database);
  await database.close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Two events that somebody is owed, of which one was told: a backup must bring back neither more nor less. */
async function tellOneOfTwo(database: Database): Promise<void> {
  const subscription = { id: 's', domain: 'kept.example', kind: 'xmpp', target: 'admin@kept.example', secret: null } as const;
  await insertSubscription(database, subscription, 5, at);
  for (const id of ['told', 'owed'])
    await database.pool.query(
      `INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids) VALUES ($1, 'kept.example', $2, 'down', $1, '{}', '{}')`,
      [id, at],
    );
  await database.pool.query(`DELETE FROM event_delivery WHERE event_id = 'told'`);
}

const table = async (url: string, query: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
};

it('brings everything back, opt-outs first of all, and goes on counting where it was', async () => {
  const backup = join(folder, 'whole');
  const manifest = await backUp(urlOf('first'), backup);
  expect(manifest.tables.find(({ name }) => name === 'provider')?.rows).toBe(2);
  expect(manifest.tables.find(({ name }) => name === 'event_delivery')?.rows).toBe(1);
  const url = await create('second');
  await restore(url, backup);
  for (const { schema, name } of manifest.tables) {
    const all = `SELECT * FROM "${schema}"."${name}" AS one ORDER BY one::text`;
    expect(await table(url, all), name).toEqual(await table(urlOf('first'), all));
  }
  const database = openDatabase(url);
  expect(await latestObservations(database, 'kept.example')).toHaveLength(1);
  await addOptOut(database, { domain: 'gone.example', level: 'all', via: 'operator', at });
  await database.close();
});

it('refuses a database with something in it, and a backup that was changed or did not end', async () => {
  const backup = join(folder, 'broken');
  await backUp(urlOf('first'), backup);
  await expect(restore(urlOf('first'), backup)).rejects.toMatchObject({ code: 'not-empty' });
  writeFileSync(join(backup, 'public.provider.copy.gz'), 'nothing of the kind');
  const url = await create('third');
  await expect(restore(url, backup)).rejects.toMatchObject({ code: 'backup-broken' });
  await expect(restore(url, join(folder, 'missing'))).rejects.toMatchObject({ code: 'backup-broken' });
});
