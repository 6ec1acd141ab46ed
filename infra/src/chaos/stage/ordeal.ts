import { setTimeout as sleep } from 'node:timers/promises';
import { notRun, type Outcome } from '../fault.ts';
import { countHarm } from './countHarm.ts';
import { makeDue, type OpenRun, openRuns, planNoMore } from './plan.ts';
import type { Stage } from './Stage.ts';
import { waitFor } from './waitFor.ts';

export interface Ordeal {
  /**
   * Brings the fault about and lets it pass; when it resolves, the fault is over and the clocks start. Gives `null`, or
   * why it could not be done here.
   */
  strike(): Promise<string | null>;
  /** Between the first run under way and the strike; the seed chooses. 0 to 4000 unless said. */
  momentMs?: [number, number];
}

const startMs = 60_000;
/** Beyond the goals, so that a miss is measured and not cut off. */
export const patienceMs = 180_000;

/**
 * The course of most faults: work is under way, the fault strikes and passes, then it is timed how soon new work begins and
 * interrupted work goes on, and counted what is left behind when all is quiet.
 */
export async function ordeal(stage: Stage, { strike, momentMs = [0, 4_000] }: Ordeal): Promise<Outcome> {
  // One waits for the time after the fault: its run is the new work.
  const [newcomer = '', ...others] = stage.world.domains;
  await makeDue(stage, others);
  const started = await waitFor(startMs, async () => (await running(stage)).length > 0);
  if (!started) return notRun('no run came under way before the fault');
  await sleep(stage.moment(...momentMs));
  await lookAtAll(stage);
  if ((await running(stage)).length === 0) return notRun('no run was under way at the moment of the fault');
  const impossible = await strike();
  if (impossible !== null) return notRun(impossible);
  const interrupted = (await waitFor(startMs, () => begun(stage)))?.value ?? [];
  const [newWorkMs, resumeMs] = await Promise.all([timeNewWork(stage, newcomer), timeResumption(stage, interrupted)]);
  const quiet = await untilQuiet(stage);
  const notes = [...(quiet ? [] : [`not quiet within ${patienceMs / 1000} s`]), ...endedByThemselves(stage)];
  return {
    produced: true,
    notRun: null,
    interrupted: interrupted.length,
    newWorkMs,
    resumeMs,
    notes,
    ...(await countHarm(stage)),
  };
}

/** Runs under way now, and those that were begun and wait for the end of our trouble. */
const begun = async (stage: Stage): Promise<OpenRun[]> =>
  (await openRuns(stage)).filter(({ status, events }) => status === 'running' || events > 1);

/** A process of ours that the fault took with it is started again, and still worth a line. */
function endedByThemselves({ workers }: Stage): string[] {
  const times = workers.reduce((sum, worker) => sum + worker.restarts(), 0);
  return times === 0 ? [] : [`workers ended by themselves ${times} times`];
}

/** Everybody's reachability is due to be looked at, too. */
const lookAtAll = ({ database }: Stage) => database.pool.query('UPDATE liveness SET next_at = now()');

/** Runs under way now. */
export const running = async (stage: Stage): Promise<OpenRun[]> =>
  (await openRuns(stage)).filter(({ status }) => status === 'running');

/** From now until a run begins of a provider that falls due now. */
export async function timeNewWork(stage: Stage, domain: string): Promise<number | null> {
  const known = await waitFor(patienceMs, () => runsOf(stage, domain));
  const dueAt = performance.now();
  const due = await waitFor(patienceMs, async () => (await makeDue(stage, [domain])) === 1);
  if (!due) return null;
  const begun = await waitFor(patienceMs, async () => {
    const begunNow = await runsOf(stage, domain);
    return begunNow.some((id) => !known?.value.includes(id));
  });
  return begun && Math.round(performance.now() - dueAt);
}

async function runsOf({ database }: Stage, domain: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM run WHERE domain = $1 AND attempts > 0', [domain]);
  return rows.map(({ id }) => id);
}

/** From now until the last of these runs has told something more than it had; `null` when one never does, or there is none. */
export async function timeResumption(stage: Stage, interrupted: readonly OpenRun[]): Promise<number | null> {
  if (interrupted.length === 0) return null;
  const before = new Map(interrupted.map(({ id, events }) => [id, events]));
  const ids = [...before.keys()];
  const resumed = await waitFor(patienceMs, async () => {
    const { rows } = await stage.database.pool.query<{ id: string; events: number; over: boolean }>(
      `SELECT id, event_count AS events, status NOT IN ('queued', 'running') AS over FROM run WHERE id = ANY ($1)`,
      [ids],
    );
    return rows.length === ids.length && rows.every(({ id, events, over }) => over || events > (before.get(id) ?? 0));
  });
  return resumed?.ms ?? null;
}

/** Plans nothing more and waits until every run is over. */
export async function untilQuiet(stage: Stage): Promise<boolean> {
  const quiet = await waitFor(patienceMs, async () => {
    await planNoMore(stage);
    return (await openRuns(stage)).length === 0;
  });
  return quiet !== null;
}
