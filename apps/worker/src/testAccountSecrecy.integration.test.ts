import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRun, getEvidence, getTestAccount, upsertProvider } from '@signpost/db';
import { enqueueRun, openQueue } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

const open = useDatabase();
const worker = fileURLToPath(new URL('main.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
/** One is right on the lab's servers, one is not. */
const passwords = { 'new.example': 'labpass', 'strong.example': 'canary-b7d1-password' } as const;
const key = randomBytes(32);
const nextKey = randomBytes(32);
const secrets = [
  ...['canary-b7d1', 'labpass', 'prober@new.example', 'prober@strong.example'],
  ...[key, nextKey].flatMap((one) => [one.toString('base64'), one.toString('hex'), one.toString('latin1')]),
  ...Object.values(passwords).flatMap((one) => [
    Buffer.from(one).toString('base64').replace(/=+$/, ''),
    Buffer.from(one).toString('hex'),
    Buffer.from(`\0prober\0${one}`).toString('base64').replace(/=+$/, ''),
  ]),
];

let folder = '';
let logs = '';
const children: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/signpost-keys-`);
  writeFileSync(`${folder}/keys`, `first:${key.toString('base64')}\n`, { mode: 0o600 });
  for (const [domain, password] of Object.entries(passwords)) writeFileSync(`${folder}/${domain}`, `${password}\n`);
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const settings = () => ({ ...process.env, DATABASE_URL: open().url, SIGNPOST_CREDENTIAL_KEYS: `${folder}/keys` });
const account = (...args: string[]) =>
  new Promise<string>((resolve) => {
    execFile('node', ['--import', 'tsx', cli, 'account', ...args], { env: settings() }, (_error, output, errors) => {
      logs += output + errors;
      resolve(output + errors);
    });
  });

function startWorker(): ChildProcess {
  const env = { ...settings(), SIGNPOST_CONTACT: 'lab@probe.example', PROBE_EVERY_MINUTES: '1440', LOG_LEVEL: 'trace' };
  const args = ['--import', 'tsx', worker, '--lab', inject('labProfilePath')];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => {
      logs += String(data);
    });
  children.push(child);
  return child;
}

/** Every row of every table, queue included, with bytes read as letters, and every piece of evidence unpacked. */
async function dump(): Promise<string> {
  const { database } = open();
  const { rows: tables } = await database.pool.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['observation', 'test_account', 'evidence', 'run']));
  const texts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await database.pool.query(`SELECT * FROM "${schema}"."${name}"`);
    for (const row of rows)
      texts.push(
        ...Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : JSON.stringify(value),
        ),
      );
  }
  const { rows: kept } = await database.pool.query<{ sha256: string }>('SELECT sha256 FROM evidence');
  for (const { sha256 } of kept) texts.push((await getEvidence(database, sha256)) ?? '');
  expect(kept.length).toBeGreaterThan(5);
  return texts.join('\n');
}

const leaksIn = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

it('keeps passwords and keys out of every log and every table, from the giving to the third refusal', async () => {
  const { database, url } = open();
  const queue = await openQueue({ databaseUrl: url });
  const tomorrow = new Date(Date.now() + 86_400_000);
  for (const domain of Object.keys(passwords)) {
    const args = ['give', domain, '--account', `prober@${domain}`, '--password-file', `${folder}/${domain}`];
    expect(await account(...args)).toContain(`${domain}: kept`);
    await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
    const at = new Date();
    const run = await createRun(database, { domain, reason: 'scheduled', slot: at.toISOString(), at, nextProbeAt: tomorrow });
    await enqueueRun(queue, run.id, {});
  }
  expect(await account('list')).toMatch(/new\.example {2}since .* key first {2}refusals 0/);
  await queue.close();
  const child = startWorker();
  const completed = async () =>
    (await database.pool.query(`SELECT 1 FROM run WHERE status = 'completed'`)).rowCount === Object.keys(passwords).length;
  for (let waited = 0; waited < 180 && !(await completed()); waited += 1) await sleep(1_000);
  child.kill('SIGTERM');
  const runs = await database.pool.query('SELECT domain, status, attempts, created_at, touched_at FROM run');
  expect(await completed(), `${JSON.stringify(runs.rows)} ${logs.slice(-1500)}`).toBe(true);

  const { rows } = await database.pool.query(`SELECT domain, failure->>'code' AS code FROM observation WHERE kind = 'account'`);
  expect(rows).toEqual(
    expect.arrayContaining([
      { domain: 'new.example', code: null },
      { domain: 'strong.example', code: 'service-denied' },
    ]),
  );
  expect(logs).toContain('run done');
  const stored = await dump();
  expect(stored).toContain('urn:xmpp:sm:3');
  expect(leaksIn(stored)).toEqual([]);
  expect(leaksIn(logs)).toEqual([]);
}, 300_000);

it('turns to a new key by command, forgets by command, and says no more than it must', async () => {
  const { database } = open();
  expect(await account('new-key', 'Not a name')).toContain('made of a–z');
  const lines = [`second:${nextKey.toString('base64')}`, `first:${key.toString('base64')}`];
  writeFileSync(`${folder}/keys`, `${lines.join('\n')}\n`);
  expect(await account('rotate')).toContain('Wrapped anew: 2');
  writeFileSync(`${folder}/keys`, `${lines[0]}\n`);
  expect(await account('list')).toMatch(/key second/);
  expect(await account('remove', 'new.example')).toContain('forgotten');
  expect(await getTestAccount(database, 'new.example')).toBeNull();
  expect(await account('remove', 'new.example')).toContain('there was none');
  const elsewhere = ['give', 'new.example', '--account', 'prober@other.example', '--password-file', '/dev/null'];
  expect(await account(...elsewhere)).toContain('an address at new.example');
  expect(leaksIn(await dump())).toEqual([]);
  expect(leaksIn(logs)).toEqual([]);
}, 180_000);
