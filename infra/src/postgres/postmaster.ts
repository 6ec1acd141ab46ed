import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@signpost/contracts';
import { commandLineOf, isAlive, startMarkOf } from './processInfo.ts';

/** A running server as its `postmaster.pid` tells, checked against the process table. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that runs on this cluster, or `null`. A lock file that a dead server left is removed. */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  const [pid, , , port] = readLines(file).map(Number);
  if (!pid) return null;
  if (isServerOf(pid, cluster)) return { pid, port: port || 0 };
  // PostgreSQL itself keeps off when the id now belongs to some other process of its user.
  rmSync(file, { force: true });
  return null;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

const isServerOf = (pid: number, cluster: string): boolean =>
  startMarkOf(pid) !== '' && commandLineOf(pid).includes('postgres') && commandLineOf(pid).includes(cluster);

const isGone = (pid: number): boolean => !isAlive(pid) || startMarkOf(pid) === '';

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
