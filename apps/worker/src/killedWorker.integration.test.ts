import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRun, getRun, upsertProvider } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { afterAll, expect, inject, it } from 'vitest';

const domains = ['strong.example', 'new.example', 'ejabberd.example', 'expired.example', 'nosrv.example'];
const entry = fileURLToPath(new URL('main.ts', import.meta.url));
const workers: ChildProcess[] = [];
const opened = useDatabase();

function startWorker(): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: opened().url,
    SIGNPOST_CONTACT: 'lab@probe.example',
    WORKER_CONCURRENCY: '2',
    PROBE_EVERY_MINUTES: '1440',
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', entry, '--lab', inject('labProfilePath')], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  workers.push(child);
  return child;
}

async function until<T>(what: string, ask: () => Promise<T | null | false>, timeoutMs: number): Promise<T> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(100)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`${what}: not within ${timeoutMs} ms`);
}

const count = async (sql: string): Promise<number> =>
  Number((await opened().database.pool.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.n);

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
});

it('loses no run and makes no observation twice when the worker is killed in the middle of one', async () => {
  const { database } = opened();
  const at = new Date();
  const slot = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
  const runs: string[] = [];
  for (const domain of domains) {
    await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
    runs.push(
      (await createRun(database, { domain, reason: 'scheduled', slot, at, nextProbeAt: new Date(at.getTime() + 86_400_000) })).id,
    );
  }
  const first = startWorker();
  await until('a run under way with something stored', async () => (await count('observation')) > 0, 60_000);
  const running = await count(`run WHERE status = 'running'`);
  expect(running).toBeGreaterThan(0);
  first.kill('SIGKILL');
  const second = startWorker();
  await until('all runs completed', async () => (await count(`run WHERE status = 'completed'`)) === domains.length, 120_000);
  const finished = await Promise.all(runs.map((id) => getRun(database, id)));
  expect(finished.some((run) => (run?.attempts ?? 0) > 1)).toBe(true);
  expect(await count('run')).toBe(domains.length);
  expect(
    await count(
      '(SELECT DISTINCT domain, kind, direction, target, address, slot, vantage, probe_version FROM observation) AS keys',
    ),
  ).toBe(await count('observation'));
  expect(await count('provider_current')).toBe(domains.length);
  second.kill('SIGTERM');
  await until('the second worker to end by itself', async () => second.exitCode !== null, 30_000);
  expect(second.exitCode).toBe(0);
}, 240_000);
