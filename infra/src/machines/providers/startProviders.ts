import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { benchFault } from '../../bench/benchFault.ts';
import type { MachinesPlan } from '../plan.ts';
import type { Sighting } from '../seen/SeenConnection.ts';
import { makeProviders, type Provider } from './provider.ts';

export interface Providers {
  providers: readonly Provider[];
  /** Of their DNS, `ip:port`. */
  resolver: string;
  /** An address of the same block on which nobody listens. */
  nobody: string;
  /** What was seen until now. */
  report(): Promise<Sighting>;
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));
const tries = 5;

/** Starts the made-up providers on loopback addresses that nobody else uses. */
export async function startProviders(plan: MachinesPlan): Promise<Providers> {
  for (let tried = 1; ; tried += 1) {
    const block = 20 + Math.floor(Math.random() * 200);
    const providers = makeProviders(plan, block);
    const child = fork(entry, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const dnsAddress = `127.${block}.0.53`;
    child.send({ providers, answerMs: plan.answerMs, dnsAddress });
    const answer = await ask<{ port?: number; error?: string }>(child);
    if (answer.port) {
      const stop = () => end(child);
      return {
        providers,
        resolver: `${dnsAddress}:${answer.port}`,
        nobody: `127.${block}.0.1`,
        report: () => report(child),
        stop,
      };
    }
    await end(child);
    if (tried === tries) throw benchFault(`The made-up providers can't listen on loopback: ${answer.error}`);
  }
}

async function ask<T>(child: ChildProcess): Promise<T> {
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw benchFault('The made-up providers ended early.');
    }),
  ])) as [T];
  return answer;
}

function report(child: ChildProcess): Promise<Sighting> {
  child.send('report');
  return ask<Sighting>(child);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
