import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { getRun, latestObservations } from '@signpost/db';
import { lookAgain, type Operator, submitDomain } from '@signpost/directory';
import { openQueue, type QueueSystem } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enqueueAsked } from '../probes/ProbeDoor.ts';
import { realClock } from '../testing/fakeDeps.ts';

const open = useDatabase();
const workerEntry = fileURLToPath(new URL('../../../worker/src/main.ts', import.meta.url));
const domain = 'weak.example';
/** What an operator waits at most. */
const mostMs = 30_000;
let worker: ChildProcess;
let queue: QueueSystem;

const context = () => {
  const enqueue = enqueueAsked(queue, (error) => {
    throw error;
  });
  return { database: open().database, clock: realClock, mode: 'lab', enqueue } as const;
};

beforeAll(async () => {
  queue = await openQueue({ databaseUrl: open().url });
  const env = { ...process.env, DATABASE_URL: open().url, SIGNPOST_CONTACT: 'lab@probe.example', LOG_LEVEL: 'info' };
  worker = spawn(process.execPath, ['--import', 'tsx', workerEntry, '--lab', inject('labProfilePath')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve) =>
    worker.stdout?.on('data', (data: Buffer) => data.toString().includes('worker ready') && resolve()),
  );
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await queue?.close();
});

async function ended(id: string) {
  await expect
    .poll(async () => (await getRun(open().database, id))?.status, { timeout: 120_000, interval: 50 })
    .toBe('completed');
  return getRun(open().database, id);
}

/** What an operator who has proved the domain asks for; the proof itself is tested elsewhere. */
const operator: Operator = { claimId: 'claim', domain, csrfSecret: 'x', hash: 'x' };

async function look(check: string, direction: 'c2s' | 's2s') {
  // Whoever looked within the last minute would see that look.
  await open().database.pool.query(`UPDATE run SET created_at = created_at - interval '2 minutes'`);
  const startedAt = performance.now();
  const asked = await lookAgain(context(), operator, check, direction);
  if (asked.kind !== 'taken') throw new Error(asked.kind);
  const run = await ended(asked.ticket.run.id);
  const tookMs = Math.round(performance.now() - startedAt);
  process.stdout.write(`${check} ${direction} looked at again in ${tookMs} ms\n`);
  return { run, tookMs };
}

const newest = async (kind: 'stream' | 'tls-sweep', direction: string) =>
  (await latestObservations(open().database, domain, kind)).filter(({ key }) => key.direction === direction);

describe('a look at one finding', () => {
  it('waits for nothing but what it asks, and is over in 30 seconds', async () => {
    const first = await submitDomain(context(), domain);
    if (first.kind !== 'taken') throw new Error(first.kind);
    await ended(first.ticket.run.id);
    const before = { c2s: await newest('stream', 'c2s'), s2s: await newest('stream', 's2s') };
    const { run, tookMs } = await look('tls-1.3', 's2s');
    expect(tookMs).toBeLessThan(mostMs);
    expect(run?.steps.map(({ name }) => name)).toEqual(['dns', 's2s', 'tls', 'assess']);
    expect(await newest('stream', 'c2s')).toEqual(before.c2s);
    const after = await newest('stream', 's2s');
    expect(after.map(({ key }) => key.slot)).toEqual(before.s2s.map(() => run?.slot));
  }, 240_000);

  it('sweeps anew for what only a sweep shows, in the same time', async () => {
    const { run, tookMs } = await look('rc4', 'c2s');
    expect(tookMs).toBeLessThan(mostMs);
    const sweeps = await newest('tls-sweep', 'c2s');
    expect(sweeps.length).toBeGreaterThan(0);
    for (const { key, body } of sweeps) {
      expect(key.slot).toBe(run?.slot);
      expect(body).toMatchObject({ decided: true });
    }
  }, 120_000);

  it('opens no stream for what DNS alone says', async () => {
    const before = await newest('stream', 'c2s');
    const { run, tookMs } = await look('caa', 'c2s');
    expect(tookMs).toBeLessThan(mostMs);
    expect(run?.steps.map(({ name }) => name)).toEqual(['dns', 'assess']);
    expect(await newest('stream', 'c2s')).toEqual(before);
  }, 120_000);
});
