import { message } from '@signpost/contracts';
import { useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOptOut,
  appendEvent,
  claimRun,
  createRun,
  dueProviders,
  finishRun,
  getRun,
  giveUpRun,
  latestRun,
  listEvents,
  orphanedRuns,
  putRunBack,
  recordStep,
  upsertProvider,
} from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');
const after = (ms: number) => new Date(at.getTime() + ms);
let counter = 0;
let domain = '';

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE');
  counter += 1;
  domain = `run-${counter}.example`;
  await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
});

const plan = (slot = at.toISOString(), when = at) =>
  createRun(open().database, { domain, reason: 'scheduled', slot, at: when, nextProbeAt: after(3_600_000) });

describe('createRun', () => {
  it('makes one run of a slot, however many plan it at once', async () => {
    const runs = await Promise.all([plan(), plan(), plan(), plan()]);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    const [run] = runs;
    expect(run).toMatchObject({ domain, status: 'queued', attempts: 0, slot: at.toISOString(), startedAt: null });
    expect(run?.steps.map(({ name, status }) => `${name} ${status}`)).toEqual(
      ['dns', 'c2s', 's2s', 'sign-up', 'web', 'disco', 'tls', 'assess'].map((name) => `${name} waiting`),
    );
    expect(await listEvents(open().database, run?.id ?? '', 0)).toMatchObject([{ sequence: 1, type: 'queued' }]);
  });

  it('refuses a provider that is unknown or opted out', async () => {
    const { database } = open();
    const run = { reason: 'submitted', slot: at.toISOString(), at } as const;
    await expect(createRun(database, { ...run, domain: 'nobody.example' })).rejects.toMatchObject({ code: 'unknown-provider' });
    await addOptOut(database, { domain, level: 'all', via: 'dns', at });
    await expect(createRun(database, { ...run, domain })).rejects.toMatchObject({ code: 'opted-out' });
  });
});

describe('a run', () => {
  it('is given up for its provider to come again soon, but not before it was begun often enough', async () => {
    const { database } = open();
    const { id } = await plan();
    await claimRun(database, id, after(1000));
    expect(await giveUpRun(database, id, after(2000), after(60_000), 2)).toBe(false);
    await claimRun(database, id, after(3000));
    expect(await giveUpRun(database, id, after(4000), after(60_000), 2)).toBe(true);
    expect(await giveUpRun(database, id, after(5000), after(60_000), 2)).toBe(false);
    expect(await getRun(database, id)).toMatchObject({ status: 'failed', finishedAt: after(4000).toISOString() });
    expect((await listEvents(database, id, 0)).map(({ type }) => type)).toEqual(['queued', 'finished']);
    expect(await dueProviders(database, after(60_000), 5)).toMatchObject([{ domain }]);
  });

  it('counts as forgotten when its sign of life comes of a clock that has gone back since', async () => {
    const { database } = open();
    const { id } = await plan();
    await claimRun(database, id, after(86_400_000));
    const query = { queuedForMs: 20_000, runningForMs: 45_000, now: after(1000) };
    expect(await orphanedRuns(database, query)).toEqual([id]);
    expect(await orphanedRuns(database, query)).toEqual([]);
  });

  it('goes back to those that wait when an outage of ours ends an attempt, which then does not count', async () => {
    const { database } = open();
    const { id } = await plan();
    for (const second of [1, 3]) {
      const run = await claimRun(database, id, after(second * 1000));
      await putRunBack(database, id, run?.attempts ?? 0, after((second + 1) * 1000));
      expect(await getRun(database, id)).toMatchObject({ status: 'queued', attempts: 0 });
    }
    expect((await listEvents(database, id, 0)).map((event) => event.message?.id ?? event.type)).toEqual(['queued', 'run.held']);
    await claimRun(database, id, after(6000));
    await putRunBack(database, id, 7, after(7000));
    expect(await getRun(database, id)).toMatchObject({ status: 'running', attempts: 1 });
  });

  it('is claimed with each attempt until it is over, and ends once', async () => {
    const { database } = open();
    const { id } = await plan();
    expect(await claimRun(database, id, after(1000))).toMatchObject({ status: 'running', attempts: 1 });
    expect(await claimRun(database, id, after(5000))).toMatchObject({ attempts: 2, startedAt: after(1000).toISOString() });
    const ends = await Promise.all([1, 2, 3].map(() => finishRun(database, id, 'completed', after(9000))));
    expect(ends.filter(Boolean)).toHaveLength(1);
    const told = (await listEvents(database, id, 0)).filter(({ type }) => type === 'finished');
    expect(told.map(({ message: why }) => why?.id)).toEqual(['run.completed']);
    expect(await claimRun(database, id, after(10_000))).toBeNull();
    expect(await latestRun(database, domain)).toMatchObject({ status: 'completed', finishedAt: after(9000).toISOString() });
    expect(await claimRun(database, 'no-such-run', at)).toBeNull();
  });

  it('tells how far each step has come', async () => {
    const { database } = open();
    const { id } = await plan();
    const step = (status: 'running' | 'done', ms: number) =>
      recordStep(database, {
        runId: id,
        name: 'dns',
        status,
        at: after(ms),
        summary: status === 'done' ? message('step.dns', { asked: 1 }) : null,
      });
    await step('running', 100);
    await step('done', 200);
    const run = await getRun(database, id);
    expect(run?.steps[0]).toEqual({
      name: 'dns',
      status: 'done',
      startedAt: after(100).toISOString(),
      finishedAt: after(200).toISOString(),
      summary: message('step.dns', { asked: 1 }),
    });
  });

  it('numbers its events without gaps while many write', async () => {
    const { database } = open();
    const { id } = await plan();
    const event = { runId: id, type: 'step-started', step: 'dns', message: message('step.dns'), at } as const;
    await Promise.all(Array.from({ length: 20 }, () => appendEvent(database, event)));
    const events = await listEvents(database, id, 1);
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(events[0]).toEqual({ ...event, sequence: 2, at: at.toISOString() });
    expect(await listEvents(database, id, 21)).toEqual([]);
    expect(await appendEvent(database, { ...event, runId: 'gone' })).toBeNull();
  });
});

describe('dueProviders', () => {
  const due = async (...given: Parameters<typeof dueProviders>) => (await dueProviders(...given)).map((one) => one.domain);

  it('tells whose time has come, never the opted out, never one that a run is at', async () => {
    const { database } = open();
    expect(await due(database, at, 10)).toEqual([domain]);
    const { id } = await plan();
    expect(await due(database, after(7_200_000), 10)).toEqual([]);
    await finishRun(database, id, 'completed', at);
    expect(await due(database, after(3_599_999), 10)).toEqual([]);
    expect(await due(database, after(3_600_000), 10)).toEqual([domain]);
    await upsertProvider(database, { domain: 'new.example', origin: 'seed', listing: 'unlisted' });
    expect(await due(database, after(3_600_000), 10)).toEqual(['new.example', domain]);
    expect(await due(database, after(3_600_000), 1)).toEqual(['new.example']);
    await addOptOut(database, { domain, level: 'all', via: 'mail', at });
    expect(await due(database, after(3_600_000), 10)).toEqual(['new.example']);
  });
});

describe('orphanedRuns', () => {
  const ask = (ms: number, more = {}) =>
    orphanedRuns(open().database, { queuedForMs: 45_000, runningForMs: 60_000, now: after(ms), ...more });

  it('tells a run that waits too long, once per span and to one asker', async () => {
    const { id } = await plan();
    expect(await ask(45_000)).toEqual([]);
    const told = await Promise.all([ask(45_001), ask(45_001), ask(45_001)]);
    expect(told.flat()).toEqual([id]);
    expect(await ask(90_001)).toEqual([]);
    expect(await ask(90_002)).toEqual([id]);
  });

  it('tells a run whose worker shows no life any more', async () => {
    const { database } = open();
    const { id } = await plan();
    await claimRun(database, id, after(1000));
    await recordStep(database, { runId: id, name: 'dns', status: 'running', at: after(30_000), summary: null });
    expect(await ask(90_000)).toEqual([]);
    expect(await ask(90_001)).toEqual([id]);
    await finishRun(database, id, 'completed', after(91_000));
    expect(await ask(999_999)).toEqual([]);
  });

  it('gives a run up that was begun too often', async () => {
    const { database } = open();
    const { id } = await plan();
    for (const ms of [1, 2, 3]) await claimRun(database, id, after(ms));
    expect(await ask(70_000, { maxAttempts: 3 })).toEqual([]);
    expect(await getRun(database, id)).toMatchObject({ status: 'failed', finishedAt: after(70_000).toISOString() });
  });
});
