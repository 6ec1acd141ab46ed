import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, notRun, type Outcome } from '../fault.ts';
import { countHarm } from '../stage/countHarm.ts';
import { patienceMs, running, timeNewWork, untilQuiet } from '../stage/ordeal.ts';
import { makeDue, openRuns, planNoMore } from '../stage/plan.ts';
import { ResumeWatch } from '../stage/ResumeWatch.ts';
import type { Stage, StageService } from '../stage/Stage.ts';
import { isReady, killService } from '../stage/services.ts';
import { waitFor } from '../stage/waitFor.ts';

const [kills, quickKills] = [100, 4];
const upMs = 120_000;
const mostOpen = 16;

/** Short runs one after another, and again and again a worker dies under them. */
export const workersKilled: Fault = {
  id: 'workers-killed',
  title: `workers killed (-9) ${kills} times under short jobs`,
  needs: { workers: 2, concurrency: 4, providers: 120, holdMs: 150 },
  async produce(stage) {
    const [newcomer = '', ...others] = stage.world.domains;
    const feeding = feed(stage, others);
    const watch = new ResumeWatch(stage);
    const wanted = stage.quick ? quickKills : kills;
    const done = await killRepeatedly(stage, wanted, watch);
    await feeding.stop();
    const newWorkMs = await timeNewWork(stage, newcomer);
    const resumeMs = await watch.end(patienceMs);
    const quiet = await untilQuiet(stage);
    if (done < wanted) return notRun(`a worker was struck under jobs ${done} times of ${wanted}`);
    const notes = [`${done} kills`, ...(quiet ? [] : [`not quiet within ${patienceMs / 1000} s`])];
    return outcomeOf({ interrupted: watch.interrupted, newWorkMs, resumeMs, notes }, await countHarm(stage));
  },
};

type Timed = Pick<Outcome, 'interrupted' | 'newWorkMs' | 'resumeMs' | 'notes'>;
const outcomeOf = (timed: Timed, harm: Awaited<ReturnType<typeof countHarm>>): Outcome => ({
  produced: true,
  notRun: null,
  ...timed,
  ...harm,
});

/** Keeps some runs open, of one provider after another, until stopped; a line that grows would only time itself. */
function feed(stage: Stage, domains: readonly string[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const feeding = (async () => {
    for (let turn = 0; !stopping.signal.aborted; await sleep(500)) {
      // What fell due by itself would come all at once.
      await planNoMore(stage);
      const missing = mostOpen - (await openRuns(stage)).length;
      if (missing <= 0) continue;
      const next = Array.from({ length: missing }, (_, index) => domains[(turn + index) % domains.length] ?? '');
      await makeDue(stage, next);
      turn += missing;
    }
  })();
  return {
    stop() {
      stopping.abort();
      return feeding;
    },
  };
}

/**
 * Gives how often a worker that lived was killed while runs were under way. Some run ends between two kills: workers that
 * never live long enough for one would prove nothing.
 */
async function killRepeatedly(stage: Stage, wanted: number, watch: ResumeWatch): Promise<number> {
  let ended = 0;
  for (let done = 0; done < wanted; done += 1) {
    const before = ended;
    const progress = await waitFor(upMs, async () => (await endedRuns(stage)) > before);
    const victim = progress && (await waitFor(upMs, () => anyReady(stage)));
    if (!victim || !(await waitFor(upMs, async () => (await running(stage)).length > 0))) return done;
    await sleep(stage.moment(0, 1_000));
    ended = await endedRuns(stage);
    if (!(await killService(victim.value))) return done;
    watch.note(await running(stage));
    if ((done + 1) % 10 === 0) stage.say(`  ${done + 1} of ${wanted} killed`);
  }
  return wanted;
}

async function endedRuns({ database }: Stage): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM run WHERE status NOT IN ('queued', 'running')`,
  );
  return rows[0]?.n ?? 0;
}

async function anyReady({ workers, chance }: Stage): Promise<StageService | null> {
  const ready = await Promise.all(workers.map(async (worker) => ((await isReady(worker)) ? [worker] : [])));
  const candidates = ready.flat();
  return candidates[Math.floor(chance() * candidates.length)] ?? null;
}
