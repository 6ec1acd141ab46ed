import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stateFolder } from '../process/repositoryRoot.ts';

const file = `${stateFolder}/start.json`;

interface StartRecord {
  pid: number;
  startTicks: string;
  address: string;
}

/** When a process began, in clock ticks since boot: tells a living process from a later one with the same number. */
function startTicksOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** The start that runs already on this state folder, if one does. */
export function runningStart(): StartRecord | null {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as StartRecord;
    return startTicksOf(record.pid) === record.startTicks && record.startTicks ? record : null;
  } catch {
    return null;
  }
}

export function recordStart(address: string): void {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, startTicks: startTicksOf(process.pid), address }));
}

export const forgetStart = (): void => rmSync(file, { force: true });
