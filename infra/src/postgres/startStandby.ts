import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@signpost/contracts';
import pg from 'pg';
import { dataFolderAt } from './dataFolder.ts';
import { type PostgresHandle, startPostgres } from './startPostgres.ts';

/** What a copy must not take over from a running server. */
const left = ['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_wal'];

/**
 * A second server that follows the first one as it is written to (https://www.postgresql.org/docs/18/hot-standby.html):
 * it answers, and nothing can be written to it. It is gone with its data when stopped.
 */
export async function startStandby(primary: PostgresHandle): Promise<PostgresHandle> {
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'signpost-test-postgres-')));
  const source = dataFolderAt(primary.dataDir);
  try {
    await copyWhileRunning(primary.url, source.cluster, folder.cluster);
    writeAsServer(folder.cluster, 'standby.signal', '');
    appendFileSync(join(folder.cluster, 'postgresql.auto.conf'), `\nprimary_conninfo = '${conninfo(primary.url)}'\n`);
    copy(source.passwordFile, folder.passwordFile);
    const server = await startPostgres({ dataDir: folder.root, durable: false });
    return { ...server, stop: () => server.stop().finally(() => rmSync(folder.root, { recursive: true, force: true })) };
  } catch (error) {
    rmSync(folder.root, { recursive: true, force: true });
    throw error;
  }
}

/** https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP */
async function copyWhileRunning(url: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('standby', true)`);
    copy(from, to);
    for (const name of left) rmSync(join(to, name), { recursive: true, force: true });
    for (const name of ['pg_wal', 'pg_replslot']) makeAsServer(to, name);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeAsServer(to, 'backup_label', rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}

/** With owners and modes; files that go away meanwhile are the server's own affair. */
function copy(from: string, to: string): void {
  const { error, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8', timeout: 120_000 });
  if (error || !statSync(to, { throwIfNoEntry: false })) throw new Fault('postgres-standby', `cp: ${error?.message ?? stderr}`);
}

function makeAsServer(cluster: string, name: string): void {
  mkdirSync(join(cluster, name), { mode: 0o700 });
  own(cluster, name);
}

function writeAsServer(cluster: string, name: string, text: string): void {
  writeFileSync(join(cluster, name), text, { mode: 0o600 });
  own(cluster, name);
}

function own(cluster: string, name: string): void {
  const { uid, gid } = statSync(cluster);
  if (process.getuid?.() === 0) chownSync(join(cluster, name), uid, gid);
}

function conninfo(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  return `host=${hostname} port=${port} user=${username} password=${password}`;
}
