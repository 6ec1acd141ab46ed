import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createRun, upsertProvider } from '@signpost/db';
import { useDatabase } from '@signpost/testing';
import { afterEach, expect, it, vi } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const port = 45_117;
const origin = `http://127.0.0.1:${port}`;
const use = useDatabase();
const slot = '2026-01-02T03:00:00.000Z';
let child: ChildProcess | undefined;

function start(env: Record<string, string>): ChildProcess {
  child = spawn(process.execPath, ['--import', 'tsx', main], { env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'pipe' });
  return child;
}
const output = (stream: ChildProcess['stdout']) => (stream ? text(stream) : '');
afterEach(() => void child?.kill('SIGKILL'));

it('starts, answers, and ends its streams and itself when it is told to', async () => {
  await upsertProvider(use().database, { domain: 'example.org', origin: 'test', listing: 'listed' });
  const run = await createRun(use().database, { domain: 'example.org', reason: 'submitted', slot, at: new Date(slot) });
  const api = start({ DATABASE_URL: use().url, API_PORT: String(port) });
  const log = output(api.stdout);
  await vi.waitFor(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), { timeout: 30_000, interval: 200 });
  const answer = await fetch(`${origin}/api/v1/providers?secret=hunter2`);
  expect(answer.status).toBe(400);
  const stream = await fetch(`${origin}/api/v1/runs/${run.id}/events`, { headers: { accept: 'text/event-stream' } });
  const body = stream.text();
  api.kill('SIGTERM');
  expect(await body).toContain('event: queued');
  expect(await once(api, 'exit')).toEqual([0, null]);
  const lines = (await log)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ route: '/api/v1/providers', status: 400, reqId: expect.any(String) }));
  expect(JSON.stringify(lines)).not.toMatch(/hunter2|remoteAddress|postgresql:/);
});

it('says in one line which setting is wrong', async () => {
  const api = start({ API_PORT: 'many', DATABASE_URL: 'postgresql://x' });
  const [said, [code]] = await Promise.all([output(api.stderr), once(api, 'exit')]);
  expect(said.trim()).toMatch(/^API_PORT: [^\n]+$/);
  expect(code).toBe(2);
});
