import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault, notRun } from '../fault.ts';
import { AskingVisitors } from '../stage/AskingVisitors.ts';
import { countHarm } from '../stage/countHarm.ts';
import { Load } from '../stage/Load.ts';
import { patienceMs, running, untilQuiet } from '../stage/ordeal.ts';
import { ResumeWatch } from '../stage/ResumeWatch.ts';
import type { Stage, StageService } from '../stage/Stage.ts';
import { isReady, killService } from '../stage/services.ts';
import { waitFor } from '../stage/waitFor.ts';

const [kills, quickKills] = [10, 2];
const upMs = 60_000;

/** Visitors read, others ask for tests, and the API dies under them; what was promised to them must be kept. */
export const apiKilled: Fault = {
  id: 'api-killed',
  title: `API killed (-9) ${kills} times under load`,
  needs: { api: true, strangers: 100, holdMs: 300 },
  async produce(stage) {
    if (!stage.api) return notRun('there is no API on the stage');
    const load = new Load(stage.api.origin, stage.world.domains);
    // One is asked for only after the last time that it died.
    const [newcomer = '', ...others] = stage.world.strangers;
    const visitors = new AskingVisitors(stage.api.origin, others);
    const watch = new ResumeWatch(stage);
    const { awayMs, lastAt } = await killRepeatedly(stage, stage.api, watch);
    const newWorkMs = await timeAskedWork(stage, visitors, newcomer, lastAt);
    await Promise.all([load.stop(), visitors.stop()]);
    const resumeMs = await watch.end(patienceMs);
    const quiet = await untilQuiet(stage);
    const wanted = stage.quick ? quickKills : kills;
    if (awayMs.length < wanted) return notRun(`the API was struck ${awayMs.length} times of ${wanted}`);
    const harm = await countHarm(stage);
    const broken = await brokenPromises(stage, visitors.promised);
    return {
      produced: true,
      notRun: null,
      ...harm,
      lost: harm.lost + broken,
      halfWritten: harm.halfWritten + load.wrong + visitors.wrong,
      interrupted: watch.interrupted,
      newWorkMs,
      resumeMs,
      notes: [
        `${awayMs.length} kills; answers again after ${inSeconds(Math.max(...awayMs))} s at most`,
        `${load.answered} requests answered, ${load.unanswered} met nobody, ${load.wrong + visitors.wrong} answered wrongly`,
        `${visitors.promised.length} tests promised to visitors, ${broken} of them not kept`,
        ...(quiet ? [] : [`not quiet within ${patienceMs / 1000} s`]),
      ],
    };
  },
};

const inSeconds = (ms: number): string => (ms / 1000).toFixed(1);

/** How long it was away each time, and when it died last. */
async function killRepeatedly(stage: Stage, api: StageService, watch: ResumeWatch) {
  const awayMs: number[] = [];
  let lastAt = 0;
  for (let done = 0; done < (stage.quick ? quickKills : kills); done += 1) {
    await sleep(stage.moment(300, 2_500));
    if (!(await killService(api))) break;
    lastAt = performance.now();
    watch.note(await running(stage));
    const back = await waitFor(upMs, () => isReady(api));
    if (!back) break;
    awayMs.push(back.ms);
  }
  return { awayMs, lastAt };
}

/** From that moment until a run begins that is asked for now. */
async function timeAskedWork(stage: Stage, visitors: AskingVisitors, domain: string, sinceMs: number): Promise<number | null> {
  const asked = await waitFor(patienceMs, () => visitors.ask(domain));
  const begun = await waitFor(patienceMs, async () => {
    const { rowCount } = await stage.database.pool.query('SELECT FROM run WHERE id = $1 AND attempts > 0', [asked?.value ?? '']);
    return (rowCount ?? 0) > 0;
  });
  return begun && Math.round(performance.now() - sinceMs);
}

/** Tests that visitors were told of and that never came to their end. */
async function brokenPromises({ database }: Stage, ids: readonly string[]): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM unnest($1::text[]) AS promised (id)
     WHERE NOT EXISTS (SELECT FROM run WHERE run.id = promised.id)`,
    [ids],
  );
  return rows[0]?.n ?? 0;
}
