import { parseArgs } from 'node:util';
import { type Pace, publicKinds, roomsInterval, type ScheduledKind } from '@signpost/directory';
import pc from 'picocolors';
import { createRandom } from '../rooms/createRandom.ts';
import { runBench } from '../runBench.ts';
import { type Goal, judgeTurns, judgeVisits } from './goals.ts';
import { makePopulation } from './population.ts';
import { goThroughTurns } from './turns.ts';
import { goVisiting } from './visits.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    providers: { type: 'string' },
  },
});
const providers = Number(values.providers ?? (values.quick ? 50_000 : 100_000));
/** Every connection is gone through one by one: the quick one takes a part of the list. */
const visited = values.quick ? providers / 10 : providers;
const visitHours = values.quick ? 1 : 2;
/** As the worker takes them: how often rooms are asked depends on how many there are. */
const paces: Record<ScheduledKind, Pace> = {
  ...publicKinds,
  rooms: { ...publicKinds.rooms, everyMs: roomsInterval(providers) },
};
/** Measured days and those before, in which the first rush evens out. */
const days: Record<ScheduledKind, [number, number]> = { run: [7, 7], liveness: [1, 1], rooms: [7, 7], policies: [28, 21] };

/** One in twenty is proved by an operator who asks for a look every quarter of an hour. */
const askForMore = { count: providers / 20, everyMs: publicKinds.liveness.oftenMs };

await runBench(async () => {
  const chance = createRandom(Number(values.seed));
  const goals: Goal[] = [];
  for (const kind of Object.keys(publicKinds) as ScheduledKind[]) {
    if (!values.json) console.log(pc.dim(`${kind}: ${days[kind][0]} days of ${providers} providers …`));
    const often = kind === 'liveness' ? askForMore : undefined;
    goals.push(...judgeTurns(kind, goThroughTurns(kind, providers, paces[kind], days[kind], chance, often)));
  }
  if (!values.json) console.log(pc.dim(`connections: ${visitHours} hours of ${visited} providers …`));
  const visits = await goVisiting(makePopulation(visited, chance), visitHours, chance);
  goals.push(...judgeVisits(visits));
  const met = goals.every((goal) => goal.met);
  if (values.json) console.log(JSON.stringify({ providers, seed: Number(values.seed), goals, visits, met }));
  else print(goals, visits);
  return met;
});

function print(goals: readonly Goal[], visits: Awaited<ReturnType<typeof goVisiting>>): void {
  const { runs, looks, connections, meanRunSeconds, mostAtOnce, broken } = visits;
  console.log(`\n${runs} runs and ${looks} looks in ${visitHours} hours of simulated time: ${connections} connections`);
  console.log(`a run takes ${meanRunSeconds.toFixed(0)} s in the mean; ${mostAtOnce} were under way at once\n`);
  for (const { name, measured, atMost, met } of goals)
    console.log(`${met ? pc.green('ok  ') : pc.red('MISS')} ${name.padEnd(56)} ${measured.toFixed(3).padStart(10)}  ≤ ${atMost}`);
  for (const line of broken.slice(0, 5)) console.log(pc.red(line));
}
