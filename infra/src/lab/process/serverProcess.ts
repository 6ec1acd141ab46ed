import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { startTimeOf } from './startTime.ts';

export interface ServerSpec {
  name: string;
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  /** Where it runs and where its output goes, as `output.log`. */
  folder: string;
  /** Where its pid file goes. */
  pidFolder: string;
}

export interface ServerProcess {
  name: string;
  /** File with its output. */
  log: string;
  /** Resolves with its exit code or signal once it has ended. */
  ended: Promise<string>;
  running(): boolean;
  /** Asks it to end, insists after a second, and removes its pid file. */
  stop(): Promise<void>;
  /** Ends it by SIGKILL, as a crash would. */
  kill(): Promise<void>;
}

const insistAfterMs = 1000;
const setpriv = '/usr/bin/setpriv';
/** The kernel ends the server when we die, even by SIGKILL. Without setpriv the next start takes over instead. */
const dyingWithUs = (command: string, args: readonly string[]): [string, string[]] =>
  existsSync(setpriv) ? [setpriv, ['--pdeathsig', 'KILL', '--', command, ...args]] : [command, [...args]];

async function endChild(child: ChildProcess, ended: Promise<string>, pidFile: string): Promise<void> {
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), insistAfterMs);
  await ended;
  clearTimeout(insist);
  await rm(pidFile, { force: true });
}

/** Starts a server as a child of ours, and notes its pid and start time for whoever comes after us. */
export async function startServer(spec: ServerSpec): Promise<ServerProcess> {
  await Promise.all([spec.folder, spec.pidFolder].map((folder) => mkdir(folder, { recursive: true })));
  const log = `${spec.folder}/output.log`;
  const output = openSync(log, 'a');
  const [command, args] = dyingWithUs(spec.command, spec.args);
  const child = spawn(command, args, {
    cwd: spec.folder,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: spec.folder, LC_ALL: 'C.UTF-8', ...spec.env },
    stdio: ['ignore', output, output],
    // a group of its own: Ctrl-C in a terminal is for us, we end the servers in good order
    detached: true,
  });
  closeSync(output);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const pidFile = `${spec.pidFolder}/${spec.name}.pid`;
  if (child.pid) await writeFile(pidFile, `${child.pid} ${(await startTimeOf(child.pid)) ?? ''}\n`);
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { name: spec.name, log, ended, running, kill, stop: () => endChild(child, ended, pidFile) };
}
