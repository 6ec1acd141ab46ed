import { setTimeout as sleep } from 'node:timers/promises';
import { upsertProvider } from '@signpost/db';
import { askForTest } from './askTwice.ts';
import type { Member } from './stage/member.ts';
import type { ApiMember, Stage } from './stage/openStage.ts';

export interface WorkerRoll {
  name: string;
  /** How it ended. */
  ended: string;
  /** From the signal to the end. */
  drainMs: number;
  /** Runs that it brought to their end after it was told to stop. */
  drained: number;
}

/**
 * Puts a new worker in the place of each old one while that is at work, as an upgrade does: where it is idle, visitors ask
 * for tests of what is left in `reserve`. Gives what became of the old ones.
 */
export async function rollWorkers(
  stage: Stage,
  old: readonly Member[],
  visitors: { api: ApiMember; reserve: string[] },
  say: (line: string) => void,
): Promise<WorkerRoll[]> {
  const rolls: WorkerRoll[] = [];
  for (const worker of old) {
    const fresh = stage.startWorker();
    await fresh.untilSaid('worker ready');
    for (; isIdle(worker) && visitors.reserve.length > 0; await sleep(200))
      await askForTest(visitors.api, visitors.reserve.shift() ?? '');
    const at = Date.now();
    const ended = await worker.terminate();
    const roll = { name: worker.name, ended, drainMs: Date.now() - at, drained: drainedBy(worker) };
    say(`${roll.name} ended (${ended}), its ${roll.drained} runs too; ${fresh.name} took its place`);
    rolls.push(roll);
  }
  return rolls;
}

export async function addProviders({ database }: Stage, domains: readonly string[]): Promise<void> {
  for (const domain of domains) await upsertProvider(database, { domain, origin: 'machines', listing: 'listed' });
}

const timesSaid = (log: Member['log'], text: string): number => log.filter(({ msg }) => msg === text).length;
const isIdle = ({ log }: Member): boolean => timesSaid(log, 'run begun') === timesSaid(log, 'run done');

function drainedBy({ log }: Member): number {
  const told = log.findIndex(({ msg }) => msg === 'stopping');
  return told === -1 ? 0 : timesSaid(log.slice(told), 'run done');
}
