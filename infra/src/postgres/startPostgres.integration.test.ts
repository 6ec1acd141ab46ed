import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startMarkOf } from './processInfo.ts';
import { type PostgresHandle, type PostgresOptions, startPostgres } from './startPostgres.ts';

// Each test makes a database cluster or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let dataDir = '';
let servers: PostgresHandle[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'signpost-start-postgres-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) {
    await server.stop();
    rmSync(server.dataDir, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: Partial<PostgresOptions> = {}): Promise<PostgresHandle> {
  const server = await startPostgres({ dataDir, port: 17_000, durable: false, ...options });
  servers.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const listenAnywhere = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

describe('startPostgres', () => {
  it('runs a PostgreSQL 18 on loopback, as no superuser of the system', async () => {
    const { url, pid, how } = await start();
    expect(how).toBe('started');
    const row = await ask(
      url,
      `SELECT current_setting('server_version_num')::int / 10000 AS major,
      current_setting('max_connections') AS connections, current_setting('listen_addresses') AS listens, current_database() AS name`,
    );
    expect(row).toEqual({ major: 18, connections: '200', listens: '127.0.0.1', name: 'signpost' });
    expect(statSync(`/proc/${pid}`).uid).toBeGreaterThan(0);
  });

  it('keeps data and password from start to start, the password to itself', async () => {
    const first = await start({ durable: true });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    const second = await start({ durable: true });
    expect(await ask(second.url, `SELECT number, current_setting('fsync') AS fsync FROM kept`)).toEqual({
      number: 7,
      fsync: 'on',
    });
    expect(statSync(join(second.dataDir, 'password')).mode & 0o777).toBe(0o600);
    const stranger = Object.assign(new URL(second.url), { password: 'guess' }).href;
    await expect(ask(stranger, 'SELECT 1')).rejects.toThrow('authentication failed');
  });

  it('moves to the next port where one is taken, and says so', async () => {
    const taken = await listenAnywhere();
    const wanted = (taken.address() as AddressInfo).port;
    const { port, url } = await start({ port: wanted });
    taken.close();
    expect(port).toBeGreaterThan(wanted);
    expect(new URL(url).port).toBe(String(port));
    expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('takes over what a killed parent left, and ends it', async () => {
    const left = await killedStart(dataDir);
    const taken = await start();
    expect(taken).toMatchObject({ how: 'taken-over', pid: left.pid, url: left.url });
    expect(await ask(taken.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await taken.stop();
    expect(startMarkOf(left.pid)).toBe('');
  });

  it('joins a server that a living process answers for, and leaves it running', async () => {
    const owner = await livingStart(dataDir);
    const joined = await startPostgres({ dataDir, durable: false });
    expect(joined).toMatchObject({ how: 'joined', pid: owner.pid });
    await joined.stop();
    expect(await ask(joined.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await owner.end();
    expect(startMarkOf(owner.pid)).toBe('');
  });

  it('starts after a crash, although its process number is somebody else’s now', async () => {
    const { pid, dataDir: root, stop } = await start({ durable: true });
    const lock = readFileSync(join(root, 'cluster', 'postmaster.pid'), 'utf8');
    process.kill(pid, 'SIGKILL');
    await stop();
    writeFileSync(join(root, 'cluster', 'postmaster.pid'), lock.replace(String(pid), String(process.pid)));
    const again = await start({ durable: true });
    expect(again.how).toBe('started');
    expect(await ask(again.url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('starts after a crash that left its lock file empty', async () => {
    const { dataDir: root, pid, stop } = await start();
    process.kill(pid, 'SIGKILL');
    await stop();
    writeFileSync(join(root, 'cluster', 'postmaster.pid'), '');
    expect(await ask((await start()).url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it('does not wait for a start that died', async () => {
    writeFileSync(join(dataDir, 'starting.json'), JSON.stringify({ pid: process.pid, mark: 'of an earlier process' }));
    expect((await start()).how).toBe('started');
  });

  it('lets several start at once and share one server', async () => {
    const handles = await Promise.all([start(), start(), start()]);
    expect(new Set(handles.map(({ pid }) => pid)).size).toBe(1);
  });

  it('refuses the data of another major version', async () => {
    mkdirSync(join(dataDir, 'cluster'));
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '9.6\n');
    await expect(start()).rejects.toMatchObject({ code: 'postgres-version' });
  });

  it('serves from a folder that nobody else may enter, for root from one that stands in for it', async () => {
    chmodSync(dataDir, 0o700);
    const closed = join(dataDir, 'inner');
    const first = await start({ dataDir: closed });
    expect(first.dataDir).toMatch(process.getuid?.() === 0 ? /^\/var\/tmp\/signpost-0\/data-/ : closed);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    expect(await ask((await start({ dataDir: closed })).url, 'SELECT number FROM kept')).toEqual({ number: 7 });
  });
});

interface Other {
  pid: number;
  url: string;
  /** Lets it stop its server and end. */
  end(): Promise<void>;
  kill(): Promise<void>;
}

/** A process of its own that starts the server, tells of it, and waits. */
async function livingStart(folder: string): Promise<Other> {
  const script = `
    import { startPostgres } from '${new URL('./startPostgres.ts', import.meta.url).href}';
    const { stop, ...server } = await startPostgres({ dataDir: '${folder}', port: 17000, durable: false });
    process.send(server);
    process.on('message', async () => { await stop(); process.exit(); });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { pid, url } = await new Promise<PostgresHandle>((resolve, reject) =>
    child.once('message', (told) => resolve(told as PostgresHandle)).once('exit', () => reject(new Error('it ended early'))),
  );
  const leave = (order: () => boolean) => {
    order();
    return exited;
  };
  return { pid, url, end: () => leave(() => child.send('end')), kill: () => leave(() => child.kill('SIGKILL')) };
}

async function killedStart(folder: string): Promise<Other> {
  const other = await livingStart(folder);
  await other.kill();
  return other;
}
