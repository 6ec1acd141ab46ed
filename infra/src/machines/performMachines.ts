import { waitUntil } from '../lab/process/waitUntil.ts';
import { type Asked, askTwice } from './askTwice.ts';
import type { MachinesPlan } from './plan.ts';
import { addProviders, rollWorkers, type WorkerRoll } from './rollWorkers.ts';
import { type CourtesySeen, courtesySeen } from './seen/courtesySeen.ts';
import { type RunsSeen, runsSeen } from './seen/runsSeen.ts';
import { type SameAnswers, sameAnswers } from './seen/sameAnswers.ts';
import { type TickSeen, ticksSeen } from './seen/ticksSeen.ts';
import { type ApiMember, openStage, type Stage } from './stage/openStage.ts';
import { tryToWrite, type Writes } from './tryToWrite.ts';
import { startVisitors, type Visits } from './visitApis.ts';

export interface MachinesReport {
  seconds: number;
  runs: RunsSeen;
  courtesy: CourtesySeen;
  /** How far a moment seen by the providers may be off. */
  toleranceMs: number;
  rolls: WorkerRoll[];
  ticks: TickSeen[];
  asked: Asked;
  answers: SameAnswers;
  visits: Visits;
  writes: Writes;
}

type Say = (line: string) => void;

const roundingMs = 5;
const allDoneMs = 400_000;
/** How old the uptimes in a list may be. */
const standingsMs = 60_000;

/** Runs the same processes as the compose file does, replaces them all under load, and gathers what everybody saw. */
export async function performMachines(plan: MachinesPlan, say: Say): Promise<MachinesReport> {
  const startedAt = Date.now();
  const stage = await openStage(plan, say);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stage.close().finally(() => process.exit(130)));
  try {
    const lived = await live(stage, say);
    const seconds = (Date.now() - startedAt) / 1000;
    return { seconds, ...lived, ...(await gather(stage)) };
  } finally {
    await stage.close();
  }
}

type Lived = Pick<MachinesReport, 'rolls' | 'asked' | 'answers' | 'visits' | 'ticks' | 'writes'>;

async function live(stage: Stage, say: Say): Promise<Lived> {
  const { plan, providers } = stage;
  const domains = providers.providers.map(({ domain }) => domain);
  const half = Math.floor(domains.length / 2);
  const reserve = domains.slice(half);
  await addProviders(stage, domains.slice(plan.asked, half));
  say(`starting ${plan.workers} workers and ${plan.apis} APIs`);
  const workers = Array.from({ length: plan.workers }, () => stage.startWorker());
  const apis = await Promise.all(Array.from({ length: plan.apis }, () => stage.startApi()));
  const reader = await stage.startReader();
  await Promise.all([...[...apis, reader].map(untilReady), ...workers.map((worker) => worker.untilSaid('worker ready'))]);
  const asked = await askTwice(apis, domains.slice(0, plan.asked));
  const visitors = startVisitors(visitedPaths(domains), [...apis, reader]);
  const rolls = await rollWorkers(stage, workers.slice(0, plan.workersReplaced), { api: apis[0] as ApiMember, reserve }, say);
  await addProviders(stage, reserve);
  const serving = await rollApis(stage, apis, (now) => visitors.serve([...now, reader]), say);
  await untilAllDone(stage, domains.length, say);
  const visits = await visitors.stop();
  const ticks = await ticksSeen(stage.redisUrl);
  await Promise.all(stage.members.filter(({ name }) => name.startsWith('worker')).map((worker) => worker.terminate()));
  const answers = await sameAnswers([...serving, reader], await comparedPaths(stage, domains), plan.agreeWithinMs);
  const writes = await tryToWrite(reader);
  return { rolls, asked, answers, visits, ticks, writes };
}

async function gather(stage: Stage): Promise<Pick<MachinesReport, 'runs' | 'courtesy' | 'toleranceMs'>> {
  const sighting = await stage.providers.report();
  // With less exactness than half a rest nothing could be said of rests.
  const toleranceMs = Math.min(Math.ceil(sighting.lagMs) + roundingMs, stage.plan.limits.restMs / 2);
  const targets = stage.providers.providers.flatMap(({ domain, targets }) =>
    targets.map(({ address }) => `${domain} ${address}`),
  );
  return {
    runs: await runsSeen(stage.database, stage.members, sighting.connections, targets),
    courtesy: courtesySeen(sighting.connections, stage.plan.limits, toleranceMs),
    toleranceMs,
  };
}

/** Starts a new API for each old one, which serves on until it has ended. Gives those that serve then. */
async function rollApis(
  stage: Stage,
  old: readonly ApiMember[],
  serve: (apis: readonly ApiMember[]) => void,
  say: Say,
): Promise<ApiMember[]> {
  let serving = [...old];
  for (const api of old.slice(0, stage.plan.apisReplaced)) {
    const fresh = await stage.startApi();
    await untilReady(fresh);
    serving = [...serving, fresh];
    serve(serving);
    const ended = await api.terminate();
    serving = serving.filter((one) => one !== api);
    serve(serving);
    say(`${api.name} ended (${ended}); ${fresh.name} took its place`);
  }
  return serving;
}

const untilReady = ({ name, origin, child }: ApiMember): Promise<true> =>
  waitUntil(name, async () => {
    if (child.exitCode !== null) throw new Error(`${name} ended early.`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    return answer?.ok || null;
  });

async function untilAllDone({ database }: Stage, providers: number, say: Say): Promise<void> {
  say('waiting until every provider was tested');
  await waitUntil(
    'a test of every provider',
    async () => {
      const { rows } = await database.pool.query<{ n: number }>(
        `SELECT count(DISTINCT domain)::int AS n FROM run WHERE status IN ('completed', 'failed', 'cancelled')`,
      );
      return (rows[0]?.n ?? 0) >= providers || null;
    },
    allDoneMs,
  );
}

const visitedPaths = (domains: readonly string[]): string[] => [
  '/api/v1/providers?limit=20',
  ...domains.slice(0, 4).flatMap((domain) => [`/api/v1/providers/${domain}`, `/badge/${domain}.svg`]),
  '/api/v1/statistics',
  '/api/v1/service',
];

/** What tells of results, so that a difference shows. */
async function comparedPaths({ database, plan }: Stage, domains: readonly string[]): Promise<string[]> {
  const some = domains.filter((_, index) => index % 7 === 0).slice(0, 12);
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM run ORDER BY id LIMIT 8');
  return [
    ...(plan.agreeWithinMs >= standingsMs ? ['/api/v1/providers?limit=100', '/api/v1/providers/facets'] : []),
    ...some.flatMap((domain) => [
      `/api/v1/providers/${domain}`,
      `/api/v1/providers/${domain}/observations`,
      `/api/v1/providers/${domain}/history`,
      `/badge/${domain}.svg`,
      `/badge/${domain}.json`,
    ]),
    ...rows.map(({ id }) => `/api/v1/runs/${id}`),
    '/api/v1/service',
    '/api/v1/checks',
  ];
}
