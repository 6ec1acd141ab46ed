import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStartTime, startTimeOf } from './startTime.ts';
import { readPidFile, takeOver } from './takeOver.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/signpost-pids-`);
});
afterEach(() => rm(folder, { recursive: true }));

async function sleeper() {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  return { child, pid, startTime: (await startTimeOf(pid)) ?? '' };
}

describe('taking over what a killed lab left', () => {
  it('ends a process that is still the one in the pid file', async () => {
    const { child, pid, startTime } = await sleeper();
    await writeFile(`${folder}/one.pid`, `${pid} ${startTime}\n`);
    expect(await takeOver(folder)).toBe(1);
    expect(child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))[1]).toBe('SIGTERM');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves alone a process that only got the same number', async () => {
    const { child, pid, startTime } = await sleeper();
    await writeFile(`${folder}/one.pid`, `${pid} ${Number(startTime) - 1}\n`);
    expect(await takeOver(folder)).toBe(0);
    expect(await startTimeOf(pid)).toBe(startTime);
    child.kill();
  });

  it('copes with no folder and with rubbish', async () => {
    await writeFile(`${folder}/one.pid`, 'rubbish');
    expect([await takeOver(folder), await takeOver(`${folder}/none`)]).toEqual([0, 0]);
  });
});

describe('pid files', () => {
  it.each(['', '12', '0 5', '-1 5', '1 5 6', '1.5 2'])('refuses %j', (text) => expect(readPidFile(text)).toBeNull());
  it('reads pid and start time', () => expect(readPidFile('12 345\n')).toEqual({ pid: 12, startTime: '345' }));
});

it('reads a start time past a name with spaces and brackets', () => {
  const fields = Array.from({ length: 20 }, (_, index) => String(index + 3));
  expect(readStartTime(`7 (a) b) ${fields.join(' ')} rest`)).toBe('22');
});
