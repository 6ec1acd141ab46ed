import { fork } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { benchFault } from '../../benchFault.ts';
import { type FakeSettings, readySchema, reportSchema } from './FakeSettings.ts';
import type { WatchReport } from './Watchdog.ts';

export interface Fakes {
  pid: number;
  /** `ip:port` */
  resolver: string;
  /** PEM. */
  ca: string;
  /** Of our own domain, PEM. */
  identity: { certificate: string; key: string };
  report(): Promise<WatchReport>;
  stop(): Promise<void>;
}

/** Starts the fake providers in a process of their own, which ends with us. */
export async function startFakes(settings: FakeSettings): Promise<Fakes> {
  const child = fork(fileURLToPath(new URL('main.ts', import.meta.url)), { execArgv: ['--import', 'tsx'], detached: true });
  const ended = once(child, 'exit');
  const next = async (): Promise<unknown> => {
    for await (const [message] of on(child, 'message', { close: ['exit'] })) return message;
    throw benchFault('The fake providers ended at once: their addresses may be taken, or too many files be open.');
  };
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await ended;
  };
  const first = next();
  child.send(settings);
  const { ready } = readySchema.parse(await first);
  const report = async () => {
    const answer = next();
    child.send({ report: true });
    return reportSchema.parse(await answer).report;
  };
  return { pid: child.pid ?? 0, ...ready, report, stop };
}
