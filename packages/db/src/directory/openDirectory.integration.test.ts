import { type ProviderQuery, providerQuerySchema } from '@signpost/contracts';
import { buildAssessment, useDatabase } from '@signpost/testing';
import { beforeEach, expect, it } from 'vitest';
import { addOptOut, type Directory, openDirectory, storeAssessment, upsertProvider } from '../index.ts';

const open = useDatabase();
const now = new Date('2026-01-03T00:00:00.000Z');
const all: ProviderQuery = providerQuerySchema.parse({});
let directory: Directory;
const seen = async () => (await directory.list(all, now)).items.map(({ domain, overall }) => `${domain} ${overall}`);
const list = (domain: string) => upsertProvider(open().database, { domain, origin: 'test', listing: 'listed' });
const assess = (domain: string, overall: 'A' | 'F', assessedAt = '2026-01-02T00:00:00.000Z') =>
  storeAssessment(open().database, buildAssessment({ domain, overall, assessedAt }));

beforeEach(async () => {
  directory = openDirectory(open().database);
  await open().database.pool.query('TRUNCATE provider CASCADE');
  for (const domain of ['one.example', 'two.example']) await list(domain);
  expect(await seen()).toEqual(['one.example ?', 'two.example ?']);
});

it('takes up what comes, changes and goes', async () => {
  await assess('one.example', 'A');
  await list('three.example');
  await list('gone.example');
  expect(await seen()).toEqual(['gone.example ?', 'one.example A', 'three.example ?', 'two.example ?']);
  await assess('one.example', 'F', '2026-01-02T01:00:00.000Z');
  await addOptOut(open().database, { domain: 'gone.example', level: 'all', via: 'mail', at: now });
  await upsertProvider(open().database, { domain: 'three.example', origin: 'test', listing: 'unlisted' });
  expect(await seen()).toEqual(['one.example F', 'two.example ?']);
  expect(await directory.facets(all)).toMatchObject({ total: 2 });
  await open().database.pool.query('TRUNCATE provider CASCADE');
  expect(await seen()).toEqual([]);
});

it('misses no change of a transaction that took longer than a later one', async () => {
  const slow = await open().database.pool.connect();
  await slow.query('BEGIN');
  await slow.query(`UPDATE provider SET listing = 'unlisted' WHERE domain = 'one.example'`);
  await assess('two.example', 'A');
  expect(await seen()).toEqual(['one.example ?', 'two.example A']);
  await slow.query('COMMIT');
  slow.release();
  expect(await seen()).toEqual(['two.example A']);
});

it('reads on where its numbers come from another cluster', async () => {
  const { pool } = open().database;
  await pool.query(`UPDATE directory_change SET changed_in = '999999999999'`);
  directory = openDirectory(open().database);
  expect(await seen()).toEqual(['one.example ?', 'two.example ?']);
  await assess('one.example', 'A');
  expect(await seen()).toEqual(['one.example A', 'two.example ?']);
  const { rows } = await pool.query(`SELECT count(*)::int AS foreign FROM directory_change WHERE changed_in = '999999999999'`);
  expect(rows).toEqual([{ foreign: 0 }]);
});

it('asks no more often than it is told to', async () => {
  const lazy = openDirectory(open().database, { freshForMs: 60_000 });
  expect((await lazy.list(all, now)).total).toBe(2);
  await list('three.example');
  expect((await lazy.list(all, now)).total).toBe(2);
  expect((await directory.list(all, now)).total).toBe(3);
});

it('takes up how long a provider was up, and its operator’s word while the claim stands', async () => {
  const { pool } = open().database;
  directory = openDirectory(open().database, { now: () => now });
  const found = async (asked: object) => (await directory.list({ ...all, ...asked }, now)).items.map(({ domain }) => domain);
  await pool.query(
    `INSERT INTO uptime_day (domain, day, up, degraded, down, unknown) VALUES ('one.example', '2026-01-02', 23, 0, 1, 0)`,
  );
  await pool.query(
    `INSERT INTO consent.claim (id, domain, token, via, status, proved_at, next_check_at)
     VALUES ('claim', 'two.example', 'token', 'dns', 'active', now(), now())`,
  );
  await pool.query(
    `INSERT INTO consent.operator_word (domain, facts) VALUES ('two.example', '{"languages": ["eo"], "countries": ["fi"], "price": "paid"}')`,
  );
  expect(await found({ uptimeMin: 95 })).toEqual(['one.example']);
  expect(await found({ uptimeMin: 99 })).toEqual([]);
  expect(await found({ language: 'eo', country: 'fi', free: 'no' })).toEqual(['two.example']);
  await pool.query(`UPDATE consent.claim SET status = 'suspended'`);
  expect(await found({ language: 'eo' })).toEqual([]);
});
