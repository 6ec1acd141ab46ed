import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@signpost/contracts';
import { answers } from './connect.ts';
import { serverEnvironment } from './serverEnvironment.ts';
import { type ServerSettings, serverSettings } from './serverSettings.ts';
import type { SystemUser } from './systemUser.ts';

export interface LaunchOptions extends ServerSettings {
  postgres: string;
  cluster: string;
  user: SystemUser | null;
  password: string;
  logFile: string;
  environment: Record<string, string>;
}

const readyWithinMs = 120_000;
const logLimitBytes = 10_000_000;

/** Starts a server and waits until it answers; recovery after a crash counts into that. Gives its process id. */
export async function launch(options: LaunchOptions): Promise<number> {
  const child = spawnServer(options);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const end = await Promise.race([ended, untilReady(child, options)]);
  if (end === null) return child.pid ?? 0;
  throw new Fault('postgres-start', `PostgreSQL did not start (${end}):\n${logTail(options.logFile)}`);
}

function spawnServer({ postgres, cluster, user, logFile, environment, ...settings }: LaunchOptions): ChildProcess {
  const log = openLog(logFile);
  // Its own session: Ctrl-C must reach us first, so that what uses the database ends before it.
  const child = spawn(postgres, ['-D', cluster, ...serverSettings(settings)], {
    ...(user ?? {}),
    env: { ...serverEnvironment(), ...environment },
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function untilReady(child: ChildProcess, { port, password, cluster }: LaunchOptions): Promise<string | null> {
  const end = Date.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(port, password, cluster)) return null;
    if (Date.now() > end) {
      child.kill('SIGQUIT');
      return `no answer within ${readyWithinMs / 1000} s`;
    }
    await sleep(50);
  }
  return 'it ended';
}

const logTail = (file: string): string => readFileSync(file, 'utf8').slice(-1500);
