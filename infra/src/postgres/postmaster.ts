import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@signpost/contracts';
import { commandLineOf, hasProcessIn, isAlive, startMarkOf } from './processInfo.ts';

/** A running server as its `postmaster.pid` tells, checked against the process table. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that runs on this cluster, or `null`. */
export function findPostmaster(cluster: string): Postmaster | null {
  const [pid = 0, , , port = 0] = readLines(lockFileOf(cluster)).map(Number);
  return pid > 0 && isServerOf(pid, cluster) ? { pid, port } : null;
}

/**
 * Removes a lock file that PostgreSQL would not dare to remove itself: the id in it is some other process's by now, or
 * a crash left it empty. Only once nobody works in the cluster any more; call it when `findPostmaster` found nothing.
 */
export async function removeStaleLock(cluster: string, patienceMs = 30_000): Promise<void> {
  const file = lockFileOf(cluster);
  const [pid = 0] = readLines(file).map(Number);
  if (pid > 0 && !isAlive(pid)) return;
  const end = Date.now() + patienceMs;
  while (hasProcessIn(cluster)) {
    if (Date.now() > end) throw new Fault('postgres-start', `Processes of an earlier PostgreSQL still work in ${cluster}.`);
    await sleep(100);
  }
  rmSync(file, { force: true });
}

const lockFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

const isServerOf = (pid: number, cluster: string): boolean =>
  startMarkOf(pid) !== '' && commandLineOf(pid).includes('postgres') && commandLineOf(pid).includes(cluster);

/** Whether a server has ended, also where nobody has taken note of it yet. */
export const isGone = (pid: number): boolean => !isAlive(pid) || startMarkOf(pid) === '';

/** Stops a server: fast shutdown first, at once when it does not heed that. */
export async function stopPostmaster(pid: number, patienceMs = 30_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (isGone(pid)) return;
    process.kill(pid, signal);
    if (await goneWithin(pid, patienceMs)) return;
  }
  throw new Fault('postgres-stop', `PostgreSQL (process ${pid}) does not stop.`);
}

async function goneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (isGone(pid)) return true;
    await sleep(25);
  }
  return isGone(pid);
}
