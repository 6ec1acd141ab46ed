import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createRun, upsertProvider } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { afterEach, expect, it, vi } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const use = useDatabase();
const slot = '2026-01-02T03:00:00.000Z';
let child: ChildProcess | undefined;

/** The process with all that it says, as it says it. */
function start(env: Record<string, string>) {
  const started = spawn(process.execPath, ['--import', 'tsx', main], { env: { PATH: process.env.PATH ?? '', ...env } });
  child = started;
  const said = { out: '', err: '' };
  started.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk;
  });
  started.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk;
  });
  return { said, exit: once(started, 'exit'), kill: () => started.kill('SIGTERM') };
}
const originIn = (log: string) => /listening at (http:[^"]+)/.exec(log)?.[1];
afterEach(() => void child?.kill('SIGKILL'));

it('starts, answers, and ends its streams and itself when it is told to', async () => {
  await upsertProvider(use().database, { domain: 'example.org', origin: 'test', listing: 'listed' });
  const run = await createRun(use().database, { domain: 'example.org', reason: 'submitted', slot, at: new Date(slot) });
  const api = start({ DATABASE_URL: use().url, API_PORT: '0' });
  const origin = await vi.waitUntil(() => originIn(api.said.out), { timeout: 40_000, interval: 100 });
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  const answer = await fetch(`${origin}/api/v1/providers?secret=hunter2`);
  expect(answer.status).toBe(400);
  const stream = await fetch(`${origin}/api/v1/runs/${run.id}/events`, { headers: { accept: 'text/event-stream' } });
  const body = stream.text();
  api.kill();
  expect(await body).toContain('event: queued');
  expect(await api.exit).toEqual([0, null]);
  const lines = api.said.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ route: '/api/v1/providers', status: 400, reqId: expect.any(String) }));
  expect(JSON.stringify(lines)).not.toMatch(/hunter2|remoteAddress|postgresql:/);
});

it('says in one line which setting is wrong', async () => {
  const api = start({ API_PORT: 'many', DATABASE_URL: 'postgresql://x' });
  expect(await api.exit).toEqual([2, null]);
  expect(api.said.err.trim()).toMatch(/^API_PORT: [^\n]+$/);
});
