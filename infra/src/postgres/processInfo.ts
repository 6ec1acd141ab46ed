import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether a process of this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line of a process with blanks between its words; empty when it cannot be told. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return askPs(pid, 'command');
  return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

/** Tells a process from a later one that got the same id. Empty when it cannot be told. */
export function startMarkOf(pid: number): string {
  if (process.platform !== 'linux') return askPs(pid, 'lstart');
  const fields = readProc(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}

/** Whether a process works in that folder, as all of a PostgreSQL do in their cluster. Told on Linux alone. */
export function hasProcessIn(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolderOf(name) === folder);
}

function workingFolderOf(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

const askPs = (pid: number, column: string): string =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
