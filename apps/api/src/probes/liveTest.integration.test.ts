import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { probeTicketSchema, type RunEvent, testReportSchema } from '@signpost/contracts';
import { openDirectory } from '@signpost/db';
import { openQueue, type QueueSystem } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { databaseReads } from '../databaseReads.ts';

import { fakeApp, realClock } from '../testing/fakeDeps.ts';
import { enqueueAsked, probeDoor } from './ProbeDoor.ts';

const open = useDatabase();
const workerEntry = fileURLToPath(new URL('../../../worker/src/main.ts', import.meta.url));
let worker: ChildProcess;
let queue: QueueSystem;
let origin = '';
let stop = async () => {};

beforeAll(async () => {
  const { database, url } = open();
  queue = await openQueue({ databaseUrl: url });
  const context = { database, clock: realClock };
  const enqueue = enqueueAsked(queue, (error) => {
    throw error;
  });
  const app = await fakeApp(databaseReads({ ...context, directory: openDirectory(database) }, installation), {
    probes: probeDoor(context, { ...context, mode: 'lab', enqueue }),
    stream: { pollMs: 500, heartbeatMs: 15_000, maxMs: 600_000 },
  });
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
  stop = () => app.close();
  worker = await startWorker(url);
});

afterAll(async () => {
  worker?.kill('SIGKILL');
  await stop();
  await queue?.close();
});

const installation = {
  mode: 'lab',
  contact: null,
  version: '0.1.0',
  configured: { observer: true, ownCertificate: true, validatingResolver: true },
} as const;

/** As `npm start` starts it, ready to take runs. */
async function startWorker(url: string): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: url, SIGNPOST_CONTACT: 'lab@probe.example', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['--import', 'tsx', workerEntry, '--lab', inject('labProfilePath')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve) =>
    child.stdout?.on('data', (data: Buffer) => data.toString().includes('worker ready') && resolve()),
  );
  return child;
}

const submit = (domain: string) =>
  fetch(`${origin}/api/v1/probes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ domain }),
  });
const report = async (id: string) => testReportSchema.parse(await (await fetch(`${origin}/api/v1/probes/${id}`)).json());

/** The events of a run as a browser gets them, with the time at which each came. */
async function watch(id: string): Promise<{ event: RunEvent; at: number }[]> {
  const response = await fetch(`${origin}/api/v1/runs/${id}/events`, { headers: { accept: 'text/event-stream' } });
  const heard: { event: RunEvent; at: number }[] = [];
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? [])
    for (const [, json = ''] of text.matchAll(/^data: (.*)$/gm)) heard.push({ event: JSON.parse(json), at: Date.now() });
  return heard;
}

it('shows the first fact within two seconds after a worker took the test, and ends at a report that stays', async () => {
  const asked = await submit('ejabberd.example');
  expect(asked.status).toBe(202);
  const { run, joined, place } = probeTicketSchema.parse(await asked.json());
  expect(joined).toBe(false);
  // A worker may have taken the run before the answer was written: then it waits at no place.
  expect([1, null]).toContain(place);
  const heard = await watch(run.id);
  expect(heard.map(({ event }) => event.type).slice(0, 3)).toEqual(['queued', 'started', 'step-started']);
  const taken = heard.find(({ event }) => event.type === 'started');
  const fact = heard.find(({ event }) => event.type === 'step-finished');
  expect(fact?.event.message?.id).toBe('step.dns');
  const waitedMs = (fact?.at ?? Number.POSITIVE_INFINITY) - Date.parse(taken?.event.at ?? '');
  process.stdout.write(`first fact after ${waitedMs} ms\n`);
  expect(waitedMs).toBeLessThan(2000);
  expect(heard.at(-1)?.event.type).toBe('finished');

  const over = await report(run.id);
  expect(over).toMatchObject({ ending: { id: 'run.completed' }, place: null, listing: { state: 'unlisted', reachableRuns: 1 } });
  expect(over.run.steps.every(({ status }) => status === 'done' || status === 'skipped')).toBe(true);
  expect(over.assessment?.grades.c2s.letter).toMatch(/^A/);
  expect(over.transcripts.map(({ kind }) => kind)).toContain('stream');
  const page = await (await fetch(`${origin}/api/v1/providers?limit=200`)).json();
  expect(page).toMatchObject({ items: [], total: 0 });

  const again = await submit('EJABBERD.example.');
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ joined: true, run: { id: run.id } });
}, 120_000);

it('asks nothing but DNS of a domain whose provider file says no', async () => {
  const { run } = probeTicketSchema.parse(await (await submit('new.example')).json());
  const events = (await watch(run.id)).map(({ event }) => event.message?.id ?? event.step);
  expect(events).toEqual([null, null, 'dns', 'step.dns', 'run.declined']);
  expect((await report(run.id)).ending?.id).toBe('run.declined');
});
