import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '@signpost/testing';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { enqueueRun, openQueue, type QueueSystem } from '../index.ts';

const victim = new URL('./runVictim.ts', import.meta.url).pathname;

describe.each(['postgres', 'redis'] as const)('workers that die, on %s', (backend) => {
  let folder = '';
  let fresh: FreshDatabase;
  let system: QueueSystem;
  let children: ChildProcess[] = [];
  let reviving = false;
  const redisUrl = backend === 'redis' ? inject('redisUrl') : '';

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'signpost-deaths-'));
    writeFileSync(join(folder, 'journal'), '');
    fresh = await freshDatabase(inject('databaseUrl'), { migrated: false });
    system = await openQueue({ databaseUrl: fresh.url, ...(redisUrl ? { redisUrl } : {}) });
    await system.redis?.flushdb();
    children = [];
  });
  afterEach(async () => {
    reviving = false;
    for (const child of children) child.kill('SIGKILL');
    await system.close();
    await fresh.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const journal = () =>
    readFileSync(join(folder, 'journal'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string, string]);
  const ended = (runId: string) => journal().filter(([what, id]) => what === 'done' && id === runId).length;
  const begun = (runId: string) => journal().filter(([what, id]) => what === 'begun' && id === runId);

  async function startWorker(): Promise<ChildProcess> {
    const args = ['--import', 'tsx', victim, fresh.url, redisUrl, join(folder, 'journal')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    children.push(child);
    child.once('exit', () => reviving && void startWorker());
    await new Promise((resolve) => child.once('message', resolve).once('exit', resolve));
    return child;
  }

  it('hands a run that a killed worker was at to another, which ends it exactly once', async () => {
    const first = await startWorker();
    await enqueueRun(system, 'slow-1', {});
    await vi.waitFor(() => expect(begun('slow-1')).toHaveLength(1), 10_000);
    first.kill('SIGKILL');
    const second = await startWorker();
    const readyAt = Date.now();
    await vi.waitFor(() => expect(ended('slow-1')).toBe(1), { timeout: 20_000, interval: 100 });
    expect(begun('slow-1').map(([, , pid]) => Number(pid))).toEqual([first.pid, second.pid]);
    expect(Date.now() - readyAt).toBeLessThan(1500 + 2 * 500 + 2500 + 5000);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(ended('slow-1')).toBe(1);
  });

  it('lets an interrupted run go before those that have not begun', async () => {
    const first = await startWorker();
    await enqueueRun(system, 'slow-1', {});
    await vi.waitFor(() => expect(begun('slow-1')).toHaveLength(1), 10_000);
    first.kill('SIGKILL');
    const line = Array.from({ length: 200 }, (_, index) => `neighbour-${index}`);
    for (const runId of line) await enqueueRun(system, runId, {});
    await startWorker();
    await vi.waitFor(() => expect(line.filter((runId) => ended(runId) === 0)).toEqual([]), { timeout: 60_000, interval: 200 });
    await vi.waitFor(() => expect(ended('slow-1')).toBe(1), { timeout: 20_000, interval: 100 });
    const order = journal().flatMap(([what, id]) => (what === 'begun' ? [id] : []));
    expect(order.lastIndexOf('slow-1')).toBeLessThan(order.length - 20);
  });

  it('gives up only the run that kills its workers, and ends every neighbour', async () => {
    const neighbours = Array.from({ length: 12 }, (_, index) => `neighbour-${index}`);
    for (const runId of ['poison-1', ...neighbours]) await enqueueRun(system, runId, { priority: runId === 'poison-1' ? 1 : 2 });
    reviving = true;
    await startWorker();
    const givenUp = () => journal().filter(([what, id]) => what.startsWith('fault:') && id === 'poison-1');
    await vi.waitFor(() => expect(givenUp()).toHaveLength(1), { timeout: 50_000, interval: 200 });
    await vi.waitFor(() => expect(neighbours.filter((runId) => ended(runId) === 0)).toEqual([]), {
      timeout: 30_000,
      interval: 200,
    });
    expect(begun('poison-1')).toHaveLength(4);
    expect(journal().filter(([what]) => what.startsWith('fault:'))).toHaveLength(1);
    const worked = journal().length;
    await enqueueRun(system, 'neighbour-late', {});
    await vi.waitFor(() => expect(ended('neighbour-late')).toBe(1), { timeout: 20_000, interval: 100 });
    expect(journal()).toHaveLength(worked + 2);
  });
});
