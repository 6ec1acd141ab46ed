import { Fault } from '@signpost/contracts';
import { type FreshDatabase, freshDatabase } from '@signpost/testing';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { enqueueRun, openQueue, type QueueSystem, runQueueName, startRunWorker, startTick, upsertTick } from './index.ts';

const untilSoon = (check: () => unknown, timeout = 20_000) => vi.waitFor(check, { timeout, interval: 50 });

describe.each(['postgres', 'redis'] as const)('queue on %s', (backend) => {
  let system: QueueSystem;
  let fresh: FreshDatabase;
  const errors: Error[] = [];
  const redisUrl = () => (backend === 'redis' ? { redisUrl: inject('redisUrl') } : {});
  const open = () => openQueue({ databaseUrl: fresh.url, ...redisUrl(), onError: (error) => errors.push(error) });

  beforeEach(async () => {
    errors.length = 0;
    fresh = await freshDatabase(inject('databaseUrl'), { migrated: false });
    system = await open();
    await system.redis?.flushdb();
  });
  afterEach(async () => {
    await system.close();
    await fresh.drop();
  });

  it('starts many times at once on an empty backend', async () => {
    const systems = await Promise.all([open(), open(), open()]);
    await Promise.all(systems.map((one, index) => enqueueRun(one, `run-${index}`, {})));
    expect(await system.queue(runQueueName).getJobCounts('prioritized')).toEqual({ prioritized: 3 });
    await Promise.all(systems.map((one) => one.close()));
  });

  it('works a run once, however often it is put in', async () => {
    const worked: string[] = [];
    await Promise.all(Array.from({ length: 5 }, () => enqueueRun(system, 'run-a', {})));
    await startRunWorker(system, async ({ runId }) => void worked.push(runId), { concurrency: 4 });
    await untilSoon(() => expect(worked).toEqual(['run-a']));
    await untilSoon(async () => expect(await (await system.queue(runQueueName).getJob('run-a'))?.getState()).toBe('completed'));
    await enqueueRun(system, 'run-a', {});
    await untilSoon(() => expect(worked).toEqual(['run-a', 'run-a']));
  });

  it('takes what people wait for before what is scheduled', async () => {
    const worked: string[] = [];
    for (const [runId, priority] of [['late-1'], ['late-2'], ['soon', 1]] as const)
      await enqueueRun(system, runId, priority ? { priority } : {});
    await startRunWorker(system, async ({ runId }) => void worked.push(runId), { concurrency: 1 });
    await untilSoon(() => expect(worked).toEqual(['soon', 'late-1', 'late-2']));
  });

  it('lets a run wait while we have an outage of our own, as often as it takes and without counting it', async () => {
    const tries: number[] = [];
    const faults: string[] = [];
    await enqueueRun(system, 'run-a', {});
    const handler = async () => {
      tries.push(Date.now());
      if (tries.length < 8) throw new Fault('own-outage', 'Our line is down.');
    };
    const held: string[] = [];
    const onHeld = (runId: string) => void held.push(runId);
    await startRunWorker(system, handler, { concurrency: 1, holdMs: 200, onHeld, onFault: (runId) => void faults.push(runId) });
    await untilSoon(() => expect(tries).toHaveLength(8));
    await untilSoon(async () => expect(await (await system.queue(runQueueName).getJob('run-a'))?.getState()).toBe('completed'));
    expect([held.length, faults]).toEqual([7, []]);
    expect(Math.min(...tries.slice(1).map((at, index) => at - (tries[index] ?? 0)))).toBeGreaterThanOrEqual(190);
  });

  it('hurries a run that was put off for long when asked to, and no other', async () => {
    const worked: string[] = [];
    for (const run of ['run-a', 'run-b']) await enqueueRun(system, run, { delayMs: 86_400_000 });
    await startRunWorker(system, async ({ runId }) => void worked.push(runId), { concurrency: 1 });
    await enqueueRun(system, 'run-b', {});
    await enqueueRun(system, 'run-a', { promote: true });
    await untilSoon(() => expect(worked).toEqual(['run-a']));
  });

  it('ticks on although a clock that has gone back put the next tick off by a day', async () => {
    const ahead = Date.now() + 86_400_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(ahead);
    await upsertTick(system, 'ahead', 60_000);
    clock.mockRestore();
    const next = async () => (await system.queue('tick-ahead').getJobScheduler('ahead'))?.next ?? 0;
    expect(await next()).toBeGreaterThan(Date.now() + 80_000_000);
    await upsertTick(system, 'ahead', 60_000);
    expect(await next()).toBeLessThanOrEqual(Date.now() + 60_000);
  });

  it('holds a delayed run back', async () => {
    const started = Date.now();
    let at = 0;
    await enqueueRun(system, 'run-later', { delayMs: 700 });
    const handler = async () => {
      at = Date.now();
    };
    await startRunWorker(system, handler, { concurrency: 1 });
    await untilSoon(() => expect(at).toBeGreaterThan(0));
    expect(at - started).toBeGreaterThanOrEqual(690);
  });

  it('tries again what a fault of ours ended, and tells of it', async () => {
    const faults: unknown[] = [];
    let tries = 0;
    const handler = async () => {
      tries += 1;
      if (tries === 1) throw new Error('database away');
    };
    await startRunWorker(system, handler, { concurrency: 1, onFault: (...told) => faults.push(told) });
    await enqueueRun(system, 'again', {});
    await untilSoon(() => expect(tries).toBe(2));
    expect(faults).toEqual([['again', expect.objectContaining({ message: 'database away' }), false]]);
  });

  it('refuses a job that is no run, without another try', async () => {
    const faults: unknown[] = [];
    const handler = vi.fn(async () => {});
    await startRunWorker(system, handler, { concurrency: 1, onFault: (...told) => faults.push(told) });
    await system.queue(runQueueName).add('run', { secret: 1 }, { jobId: 'odd', attempts: 5 });
    await untilSoon(() => expect(faults).toEqual([['odd', expect.objectContaining({ code: 'bad-job' }), true]]));
    expect(handler).not.toHaveBeenCalled();
  });

  it('lets what is under way end when it closes', async () => {
    let [begun, ended] = [false, false];
    const worker = await startRunWorker(
      system,
      async () => {
        begun = true;
        await new Promise((resolve) => setTimeout(resolve, 600));
        ended = true;
      },
      { concurrency: 1 },
    );
    await enqueueRun(system, 'slow', {});
    await untilSoon(() => expect(begun).toBe(true));
    await worker.close();
    expect(ended).toBe(true);
  });

  it('does not wait for ever for what is under way', async () => {
    let release: () => void = () => {};
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    const begun = vi.fn();
    const handler = () => {
      begun();
      return stuck;
    };
    const worker = await startRunWorker(system, handler, { concurrency: 1 });
    await enqueueRun(system, 'stuck', {});
    await untilSoon(() => expect(begun).toHaveBeenCalled());
    const started = Date.now();
    await worker.close(300);
    expect(Date.now() - started).toBeLessThan(2000);
    release();
  });

  it('ticks in one of many processes at a time, and goes on after a tick that threw', async () => {
    const other = await open();
    let [running, most, count] = [0, 0, 0];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 150));
      running -= 1;
      count += 1;
      if (count === 2) throw new Error('one bad tick');
    };
    const stops = await Promise.all([system, other].map((one) => startTick(one, 'test', 300, work)));
    await untilSoon(() => expect(count).toBeGreaterThanOrEqual(5));
    await Promise.all(stops.map((stop) => stop()));
    expect(most).toBe(1);
    const settled = count;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(count).toBe(settled);
    expect(errors.map(({ message }) => message)).toEqual(['one bad tick']);
    await other.close();
  });

  it('keeps one tick of a name, with the pace that was asked for last', async () => {
    await upsertTick(system, 'pace', 60_000);
    await upsertTick(system, 'pace', 60_000);
    await upsertTick(system, 'pace', 120_000);
    const schedulers = await system.queue('tick-pace').getJobSchedulers();
    expect(schedulers.map(({ every }) => every)).toEqual([120_000]);
    const { delayed = 0, waiting = 0 } = await system.queue('tick-pace').getJobCounts('delayed', 'waiting');
    expect(delayed + waiting).toBe(1);
  });
});

it('ticks again after Redis was wiped', async () => {
  const redis = new Redis(inject('redisUrl'));
  const system = await openQueue({ databaseUrl: '', redisUrl: inject('redisUrl') });
  let count = 0;
  const stop = await startTick(system, 'wiped', 500, async () => {
    count += 1;
  });
  await untilSoon(() => expect(count).toBeGreaterThan(0));
  await redis.flushdb();
  const before = count;
  await untilSoon(() => expect(count).toBeGreaterThan(before + 2));
  expect(await system.queue('tick-wiped').getGlobalConcurrency()).toBe(1);
  await stop();
  await system.close();
  redis.disconnect();
});
