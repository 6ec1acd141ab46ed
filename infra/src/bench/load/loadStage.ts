import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { freePort } from '../../start/freePort.ts';
import { startService } from '../../start/service.ts';
import { waitForUrl } from '../../start/waitForUrl.ts';
import { ensureSiteBuilt } from '../../web/ensureSiteBuilt.ts';
import { benchFault } from '../benchFault.ts';
import type { CleanUp } from '../cleanUp.ts';
import { planProviders } from '../sweep/fakes/plan.ts';
import { anyBase, openFakeNetwork, startBenchWorker } from '../sweep/stage.ts';
import type { LoadReport } from '../web/LoadReport.ts';
import type { Amounts } from '../web/withBenchSite.ts';
import { openDataset } from './dataset.ts';
import type { GeneratorSettings } from './generator.ts';
import { dumps, listForApps } from './mix.ts';

export interface LoadStage {
  databaseUrl: string;
  origins: { api: string; site: string };
  /** Processes by what they are. */
  pids: Record<'site' | 'api' | 'worker' | 'database', number>;
  /** Addresses of rooms that there are. */
  rooms: string[];
}

type Say = (line: string) => void;

/**
 * Site, API and a worker as they run in earnest over a month's data. The worker has its schedule to keep: its providers are
 * fake ones, some of which share a server.
 */
export async function openLoadStage(amounts: Amounts, seed: number, say: Say, cleanUp: CleanUp): Promise<LoadStage> {
  const { server } = await ensureSiteBuilt(say);
  const { url, pid: database } = await openDataset(amounts, say, cleanUp);
  const fakeProviders = planProviders(Math.min(300, amounts.providers), seed, anyBase());
  const { profilePath } = await openFakeNetwork(fakeProviders, { roundTripMs: 80, silent: 'everywhere' }, cleanUp);
  const apiPort = await freePort(8_100 + randomInt(400), 'the API', () => undefined);
  const sitePort = await freePort(8_600 + randomInt(400), 'the site', () => undefined);
  const origins = { api: `http://127.0.0.1:${apiPort}`, site: `http://127.0.0.1:${sitePort}` };
  const told = { DATABASE_URL: url, API_PORT: String(apiPort), LOG_LEVEL: 'info', SITE_ORIGIN: origins.site, REDIS_URL: '' };
  const api = await startOne('api', 'apps/api/src/main.ts', told, `${origins.api}/readyz`, cleanUp);
  const seen = { API_ORIGIN: origins.api, SITE_ORIGIN: origins.site, WEB_HOST: '127.0.0.1', WEB_PORT: String(sitePort) };
  const site = await startOne('site', server, seen, `${origins.site}/robots.txt`, cleanUp);
  const worker = await startBenchWorker('load-worker', { databaseUrl: url, redisUrl: '', profilePath, places: 12 }, cleanUp);
  return { databaseUrl: url, origins, pids: { site, api, worker, database }, rooms: await someRooms(url) };
}

async function startOne(
  name: string,
  entry: string,
  env: Record<string, string>,
  url: string,
  cleanUp: CleanUp,
): Promise<number> {
  const service = startService({ name: `bench-load-${name}`, entry: [entry], env: { ...env, NODE_ENV: 'production' } });
  cleanUp.later(() => service.stop());
  await waitForUrl(url, 60_000, () => service.child.exitCode === null);
  if (service.child.exitCode !== null) throw benchFault(`${name} ended at once: see ${service.logFile}.`);
  return service.child.pid ?? 0;
}

async function someRooms(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ address: string }>('SELECT address FROM room ORDER BY md5(address) LIMIT 2000');
  await client.end();
  return rows.map(({ address }) => address);
}

const generator = fileURLToPath(new URL('generator.ts', import.meta.url));

/** Sends so many requests a second, whatever the answers do. */
export async function sendLoad(settings: GeneratorSettings, cleanUp: CleanUp): Promise<LoadReport> {
  const child = spawn(process.execPath, ['--import', 'tsx', generator], { stdio: ['pipe', 'pipe', 'inherit'] });
  cleanUp.later(() => child.kill());
  child.stdin.end(JSON.stringify(settings));
  return JSON.parse(await text(child.stdout)) as LoadReport;
}

/** Files that are made once a day or an hour, when somebody first asks: after a month of running they are there. */
const kept = [...dumps.map((file) => `/dumps/${file}`), listForApps];

export async function makeOnce({ origins }: LoadStage, say: Say): Promise<void> {
  say('waiting for the daily files');
  for (const path of kept) await (await fetch(origins.api + path)).arrayBuffer();
}
