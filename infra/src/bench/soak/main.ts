import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { type CleanUp, createCleanUp } from '../cleanUp.ts';
import { countErrors } from '../load/judgeLoad.ts';
import { makeOnce, openLoadStage, sendLoad } from '../load/loadStage.ts';
import { watchMemory } from '../load/memory.ts';
import { runBench } from '../runBench.ts';
import { type Phase, summarize } from '../web/summarize.ts';
import { type Growth, growthOf, judgeSoak, type SoakVerdict } from './goals.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    rate: { type: 'string' },
  },
});
const amounts = values.quick ? { providers: 300, rooms: 3_000 } : { providers: 5_000, rooms: 100_000 };
const seconds = values.minutes ? Number(values.minutes) * 60 : values.quick ? 10 : 30 * 60;
const perSecond = Number(values.rate ?? (values.quick ? 15 : 100));
const lookEveryMs = values.quick ? 500 : 5_000;
const warmUpSeconds = values.quick ? 2 : 60;
const warmUpTimeoutMs = 60_000;
const timeoutMs = values.quick ? 60_000 : 10_000;
const seed = Number(values.seed);
const say = (line: string) => process.stderr.write(`${pc.dim(line)}\n`);

interface SoakResult {
  phase: Phase;
  growths: Growth[];
  goals: SoakVerdict[];
}

async function soak(cleanUp: CleanUp): Promise<SoakResult> {
  const stage = await openLoadStage(amounts, seed, say, cleanUp);
  const { origins, pids, rooms } = stage;
  await makeOnce(stage, say);
  const asked = { seed, providers: amounts.providers, rooms };
  const usual = { origins, perSecond, asked };
  say('warming up');
  await sendLoad({ ...usual, seconds: warmUpSeconds, timeoutMs: warmUpTimeoutMs, first: 10_000_000 }, cleanUp);
  say(`${perSecond} requests a second for ${seconds / 60} minutes`);
  const endWatch = watchMemory(pids, lookEveryMs);
  const phase = summarize(await sendLoad({ ...usual, seconds, timeoutMs, first: 0 }, cleanUp));
  const growths = growthOf(endWatch());
  const { ours, others } = countErrors(phase);
  return { phase, growths, goals: judgeSoak(growths, ours, others).filter(({ ofTime }) => !(values.quick && ofTime)) };
}

function print({ phase, growths, goals }: SoakResult): void {
  const { p50Ms, p95Ms, p99Ms } = phase.all;
  console.log(
    `${phase.all.requests} answers at ${phase.perSecond.toFixed(1)} a second for ${(phase.seconds / 60).toFixed(1)} minutes (seed ${seed})`,
  );
  console.log(`p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms\n`);
  console.log(pc.bold('memory, MB    first third  middle third  last third'));
  for (const { name, thirdsMb } of growths)
    console.log(`${name.padEnd(12)} ${thirdsMb.map((mb, at) => mb.toFixed(0).padStart(at === 1 ? 13 : 12)).join(' ')}`);
  for (const [problem, count] of Object.entries(phase.problems)) console.log(pc.red(`  ${count} × ${problem}`));
  console.log('');
  for (const { goal, measured, met } of goals)
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}: ${Math.round(measured * 1000) / 1000}`);
}

await runBench(async () => {
  const cleanUp = createCleanUp();
  try {
    const result = await soak(cleanUp);
    const good = result.goals.every(({ met }) => met);
    const told = Object.fromEntries(result.goals.map(({ goal, measured, met }) => [goal, { measured, met }]));
    if (values.json) console.log(JSON.stringify({ ...amounts, perSecond, seconds, seed, ...result, good, goals: told }));
    else print(result);
    return good;
  } finally {
    await cleanUp.now();
  }
});
