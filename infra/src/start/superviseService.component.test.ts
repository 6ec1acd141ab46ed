import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { superviseService } from './superviseService.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-supervise-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const program = (name: string, text: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
};
const untilSoon = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 50 });

it('starts again what was killed, and leaves alone what was stopped', async () => {
  const service = superviseService(
    { name: 'test-steady', entry: [program('steady', 'setInterval(() => {}, 1000)')], env: {} },
    { pauseMs: 10 },
  );
  const first = service.child();
  first.kill('SIGKILL');
  await untilSoon(() => expect(service.restarts()).toBe(1));
  expect(service.child().pid).not.toBe(first.pid);
  await service.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(service.restarts()).toBe(1);
}, 60_000);

it('gives up what never comes to stay, and tells with which code', async () => {
  const lines: string[] = [];
  const service = superviseService(
    { name: 'test-broken', entry: [program('broken', 'process.exit(7)')], env: {} },
    { pauseMs: 10, earlyEnds: 3, settledMs: 60_000, say: (line) => lines.push(line) },
  );
  expect(await service.gaveUp).toBe(7);
  expect(service.restarts()).toBe(2);
  expect(lines[0]).toContain('test-broken ended unexpectedly (code 7)');
}, 60_000);
