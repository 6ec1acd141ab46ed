import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, upsertProvider } from '@signpost/db';
import { createRandom } from '../../bench/rooms/createRandom.ts';
import { freePort } from '../../postgres/index.ts';
import type { ServiceSpec } from '../../start/service.ts';
import { superviseService } from '../../start/superviseService.ts';
import { waitForUrl } from '../../start/waitForUrl.ts';
import type { StageNeeds } from '../fault.ts';
import { planNoMore } from './plan.ts';
import type { Stage, StageService } from './Stage.ts';
import { openStageClocks } from './stageClocks.ts';
import { startStageHome } from './stageHome.ts';
import { stagePostgres } from './stagePostgres.ts';
import { stageRedis } from './stageRedis.ts';
import { type StageWorld, startStageWorld } from './stageWorld.ts';

export interface StageOptions {
  seed: number;
  quick: boolean;
  say(line: string): void;
}

type Stop = () => Promise<unknown>;
const readyMs = 60_000;

/** Sets up what a fault needs. All of it goes away with `close`, and with this process. */
export async function openStage(needs: StageNeeds, options: StageOptions): Promise<Stage> {
  const stops: Stop[] = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    return { ...(await setUp(needs, options, stops)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function setUp(needs: StageNeeds, { seed, quick, say }: StageOptions, stops: Stop[]): Promise<Omit<Stage, 'close'>> {
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    stops.push(() => one.close());
    return one;
  };
  const folder = mkdtempSync(join(tmpdir(), 'signpost-chaos-'));
  stops.push(async () => rmSync(folder, { recursive: true, force: true }));
  const world = keep(await startStageWorld(folder, sizeOf(needs)));
  const home = needs.home ? keep(await startStageHome(folder, world)) : null;
  const clocks = needs.clocks ? keep(await openStageClocks()) : null;
  const postgres = keep(await stagePostgres(needs, clocks?.database.environment));
  const redis = needs.redis ? keep(await stageRedis()) : null;
  const database = keep(openDatabase(postgres.url, { poolSize: 4 }));
  for (const domain of world.domains) await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
  // The fault says when work begins.
  await planNoMore({ database });
  const env = { ...environment(needs, postgres.url, redis?.url ?? ''), ...clocks?.workers.environment };
  const [workers, api] = await Promise.all([
    startWorkers(needs, world, env, stops),
    needs.api ? startApi(world, env, stops) : null,
  ]);
  const chance = createRandom(seed);
  const moment = (from: number, to: number) => Math.round(from + chance() * (to - from));
  return { folder, postgres, redis, home, clocks, world, database, workers, api, quick, chance, moment, say };
}

const sizeOf = ({ providers = 12, strangers = 0, holdMs = 1_500 }: StageNeeds) => ({ providers, strangers, holdMs });

const environment = (needs: StageNeeds, databaseUrl: string, redisUrl: string): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  SIGNPOST_MODE: 'lab',
  SIGNPOST_CONTACT: 'lab@probe.example',
  // Everybody is due again after a minute, the shortest there is: work never ends.
  PROBE_EVERY_MINUTES: '1',
  WORKER_CONCURRENCY: String(needs.concurrency ?? 6),
  SIGNPOST_CREDENTIAL_KEYS: '',
  SIGNPOST_SESSION_KEY: '',
  LOG_LEVEL: 'info',
  ...needs.env,
});

async function startWorkers(needs: StageNeeds, world: StageWorld, env: Record<string, string>, stops: Stop[]) {
  const first = 18_000 + Math.floor(Math.random() * 900);
  const numbers = Array.from({ length: needs.workers ?? 1 }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const port = await freePort(first + 10 * number, 10);
      const entry = ['apps/worker/src/main.ts', '--lab', world.profilePath];
      return startUp({ name: `chaos-worker-${number}`, entry, env: { ...env, WORKER_PORT: String(port) } }, port, stops);
    }),
  );
}

async function startApi(world: StageWorld, env: Record<string, string>, stops: Stop[]): Promise<StageService> {
  const port = await freePort(18_900 + Math.floor(Math.random() * 90));
  const entry = ['apps/api/src/main.ts', '--lab', world.profilePath];
  return startUp({ name: 'chaos-api', entry, env: { ...env, API_PORT: String(port) } }, port, stops);
}

async function startUp(spec: ServiceSpec, port: number, stops: Stop[]): Promise<StageService> {
  const service = superviseService(spec);
  stops.push(() => service.stop());
  let over = false;
  void service.gaveUp.then(() => {
    over = true;
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitForUrl(`${origin}/readyz`, readyMs, () => !over);
  return { ...service, origin };
}
