import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLock } from './holdLock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one at a time work', async () => {
  const file = join(folder, 'deep/lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  await Promise.all([holdLock(file, work), holdLock(file, work), holdLock(file, work)]);
  expect(most).toBe(1);
});

it('takes over from a process that died', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, '2147483646');
  expect(await holdLock(file, async () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
});

it('lets go after a failure', async () => {
  const file = join(folder, 'lock');
  await expect(holdLock(file, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await holdLock(file, async () => 'free')).toBe('free');
});
