import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { type CleanUp, createCleanUp } from '../cleanUp.ts';
import { runBench } from '../runBench.ts';
import { cpuOf } from '../web/cpuOf.ts';
import { summarize } from '../web/summarize.ts';
import { databaseTime, forgetDatabaseTime } from './databaseTime.ts';
import { loadGoals } from './goals.ts';
import { judgeLoad } from './judgeLoad.ts';
import { type LoadStage, makeOnce, openLoadStage, sendLoad } from './loadStage.ts';
import { watchMemory } from './memory.ts';
import { type LoadResult, printLoad, processLines } from './printLoad.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string' },
    rate: { type: 'string' },
  },
});
const amounts = values.quick ? { providers: 300, rooms: 3_000 } : { providers: 5_000, rooms: 100_000 };
const perSecond = Number(values.rate ?? (values.quick ? 15 : loadGoals.perSecond));
const seconds = Number(values.seconds ?? (values.quick ? 10 : 300));
/** As long as a page counts as fresh: a site that has run for longer than that is what is measured. */
const warmUpSeconds = values.quick ? 3 : 60;
/** In the small size nothing hangs on speed. */
const timeoutMs = values.quick ? 60_000 : 10_000;
const warmUpTimeoutMs = 60_000;
const seed = Number(values.seed);
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);

async function measure(stage: LoadStage, cleanUp: CleanUp): Promise<LoadResult> {
  const { origins, pids, rooms, databaseUrl } = stage;
  const settings = { origins, perSecond, timeoutMs, asked: { seed, providers: amounts.providers, rooms } };
  await makeOnce(stage, say);
  say(`${warmUpSeconds} s to warm up`);
  await sendLoad({ ...settings, timeoutMs: warmUpTimeoutMs, first: 10_000_000, seconds: warmUpSeconds }, cleanUp);
  say(`${seconds} s that count`);
  await forgetDatabaseTime(databaseUrl);
  const cpu = () => Object.entries(pids).map(([name, pid]): [string, number] => [name, cpuOf(pid)]);
  const before = new Map(cpu());
  const endWatch = watchMemory(pids, 2_000);
  const phase = summarize(await sendLoad({ ...settings, first: 0, seconds }, cleanUp));
  const memory = endWatch();
  const cores = Object.fromEntries(cpu().map(([name, after]) => [name, (after - (before.get(name) ?? 0)) / phase.seconds]));
  return {
    setting: { ...amounts, perSecond, seconds, seed },
    phase,
    processes: processLines(memory, cores),
    databaseTime: await databaseTime(databaseUrl, 12),
    goals: judgeLoad(phase).filter(({ ofSpeed }) => !(values.quick && ofSpeed)),
  };
}

await runBench(async () => {
  const cleanUp = createCleanUp();
  try {
    const result = await measure(await openLoadStage(amounts, seed, say, cleanUp), cleanUp);
    const good = result.goals.every(({ met }) => met);
    const told = Object.fromEntries(result.goals.map(({ goal, measured, met }) => [goal, { measured, met }]));
    if (values.json) console.log(JSON.stringify({ ...result, good, goals: told }));
    else printLoad(result);
    return good;
  } finally {
    await cleanUp.now();
  }
});
