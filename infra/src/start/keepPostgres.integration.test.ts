import { rmSync } from 'node:fs';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { freePort, temporaryDataDir } from '../postgres/index.ts';
import { isGone } from '../postgres/postmaster.ts';
import { keepPostgres } from './keepPostgres.ts';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  return (await client.query(sql)).rows.concat(await client.end().then(() => []));
}

it('brings a killed PostgreSQL back at the same address with its data, and not one that was stopped', async () => {
  const dataDir = await temporaryDataDir();
  const lines: string[] = [];
  const server = await keepPostgres({ dataDir, port: await freePort(17_900) }, (line) => lines.push(line));
  await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
  const first = server.pid();
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(server.pid()).not.toBe(first), { timeout: 60_000, interval: 100 });
  expect(await ask(server.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  expect(lines).toEqual(['PostgreSQL ended unexpectedly and is started again.']);
  await server.stop();
  expect(isGone(server.pid())).toBe(true);
  for (const folder of [dataDir, server.dataDir]) rmSync(folder, { recursive: true, force: true });
}, 120_000);
