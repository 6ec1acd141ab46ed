import type { RunEvent } from '@signpost/contracts';
import { expect, it, vi } from 'vitest';
import { defaultLimits } from '../deps.ts';
import { fakeApp, fakeEvent, fakeRun } from '../testing/fakeDeps.ts';

const url = '/api/v1/runs/run_1/events';
const accept = 'text/event-stream';
const sequencesOf = (body: string) => [...body.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

/** A run that is under way; `tell` makes something happen in it. */
function runningRun() {
  const events: RunEvent[] = [fakeEvent(1, 'queued'), fakeEvent(2, 'started')];
  return {
    tell: (type: RunEvent['type']) => void events.push(fakeEvent(events.length + 1, type)),
    reads: {
      getRun: async () => fakeRun('running'),
      listRunEvents: vi.fn(async (_id: string, after: number) => events.filter(({ sequence }) => sequence > after)),
    },
  };
}

it('lists what happened after a point', async () => {
  const answer = await (await fakeApp()).inject(`${url}?after=1`);
  expect(answer.json().events.map(({ sequence }: RunEvent) => sequence)).toEqual([2]);
});

it('streams what happens until the run is over', async () => {
  const run = runningRun();
  const app = await fakeApp(run.reads);
  const answer = app.inject({ url, headers: { accept } });
  await vi.waitFor(() => expect(run.reads.listRunEvents.mock.calls.length).toBeGreaterThanOrEqual(3));
  run.tell('step-started');
  run.tell('finished');
  const { body, headers } = await answer;
  expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(sequencesOf(body)).toEqual([1, 2, 3, 4]);
  expect(body).toContain(`event: finished\ndata: ${JSON.stringify(fakeEvent(4, 'finished'))}\n\n`);
});

it('goes on where a browser left off, and tells it when there is nothing more', async () => {
  const app = await fakeApp();
  const ask = (id: string) => app.inject({ url, headers: { accept, 'last-event-id': id } });
  expect(sequencesOf((await ask('1')).body)).toEqual([2]);
  expect((await ask('2')).statusCode).toBe(204);
  expect(sequencesOf((await ask('nonsense')).body)).toEqual([1, 2]);
});

it('sends a heartbeat in silence and ends when its time is up', async () => {
  const app = await fakeApp(runningRun().reads, { stream: { pollMs: 5, heartbeatMs: 20, maxMs: 100 } });
  const { body } = await app.inject({ url, headers: { accept } });
  expect(body.match(/^: still here$/gm)?.length).toBeGreaterThanOrEqual(2);
  expect(sequencesOf(body)).toEqual([1, 2]);
});

it('lets one client hold only so many streams, and frees them when they end', async () => {
  const run = runningRun();
  const app = await fakeApp(run.reads, { limits: { ...defaultLimits, streamsPerClient: 1 } });
  const ask = () => app.inject({ url, headers: { accept } });
  const first = ask();
  await vi.waitFor(() => expect(run.reads.listRunEvents).toHaveBeenCalled());
  const refused = await ask();
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '10']);
  run.tell('finished');
  await first;
  expect((await ask()).statusCode).toBe(200);
});

it('ends its streams when it stops', async () => {
  const run = runningRun();
  const app = await fakeApp(run.reads, { stream: { pollMs: 5, heartbeatMs: 1000, maxMs: 60_000 } });
  const answer = app.inject({ url, headers: { accept } });
  await vi.waitFor(() => expect(run.reads.listRunEvents.mock.calls.length).toBeGreaterThanOrEqual(2));
  await app.close();
  expect(sequencesOf((await answer).body)).toEqual([1, 2]);
});

it('ends when a run is over without having said so', async () => {
  const run = runningRun();
  const getRun = vi.fn(async () => fakeRun('failed')).mockResolvedValueOnce(fakeRun('running'));
  const app = await fakeApp({ ...run.reads, getRun }, { stream: { pollMs: 5, heartbeatMs: 10, maxMs: 60_000 } });
  expect(sequencesOf((await app.inject({ url, headers: { accept } })).body)).toEqual([1, 2]);
});
