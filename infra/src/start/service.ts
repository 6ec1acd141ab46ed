import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { repositoryRoot, stateFolder } from '../process/repositoryRoot.ts';

export interface ServiceSpec {
  name: string;
  /** Path inside the repository, with arguments. TypeScript runs through tsx. */
  entry: readonly string[];
  env: Record<string, string>;
}

export interface Service {
  name: string;
  logFile: string;
  child: ChildProcess;
  exited: Promise<number>;
  stop(): Promise<void>;
}

const patienceMs = 20_000;

/** Starts one of our processes. The IPC channel tells it when we are gone, so that a killed start leaves nothing behind. */
export function startService({ name, entry, env }: ServiceSpec): Service {
  mkdirSync(`${stateFolder}/logs`, { recursive: true });
  const logFile = `${stateFolder}/logs/${name}.log`;
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--import', 'tsx', ...entry], {
    cwd: repositoryRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  const exited = new Promise<number>((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1))));
  return { name, logFile, child, exited, stop: () => stopChild(child, exited) };
}

async function stopChild(child: ChildProcess, exited: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exited;
  clearTimeout(late);
}
