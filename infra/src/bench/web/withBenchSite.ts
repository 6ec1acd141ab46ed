import { openDatabase } from '@signpost/db';
import { startTemporaryPostgres } from '../../postgres/index.ts';
import { migrate } from '../../prisma/migrate.ts';
import { freePort } from '../../start/freePort.ts';
import { startService } from '../../start/service.ts';
import { waitForUrl } from '../../start/waitForUrl.ts';
import { ensureSiteBuilt } from '../../web/ensureSiteBuilt.ts';
import { benchFault } from '../benchFault.ts';
import { fillRooms } from '../rooms/fillRooms.ts';
import { fillProviders } from './fillProviders.ts';

export interface BenchSite {
  origins: { api: string; site: string };
  /** Processes by what they are. */
  pids: Record<'site' | 'api' | 'database', number>;
}

export interface Amounts {
  providers: number;
  rooms: number;
}

/** Runs `measure` against site and API as they run in earnest, over a full database of their own. */
export async function withBenchSite<T>(
  { providers, rooms }: Amounts,
  say: (line: string) => void,
  measure: (site: BenchSite) => Promise<T>,
): Promise<T> {
  const { server } = await ensureSiteBuilt(say);
  const postgres = await startTemporaryPostgres();
  const stops: (() => Promise<unknown>)[] = [() => postgres.stop()];
  const start = async (name: string, entry: string, env: Record<string, string>, url: string) => {
    const service = startService({ name: `bench-${name}`, entry: [entry], env: { ...env, NODE_ENV: 'production' } });
    stops.unshift(() => service.stop());
    await waitForUrl(url, 30_000, () => service.child.exitCode === null);
    if (service.child.exitCode !== null) throw benchFault(`${name} ended at once: see ${service.logFile}.`);
    return service.child.pid ?? 0;
  };
  try {
    await fill(postgres.url, { providers, rooms }, say);
    const [apiPort, sitePort] = [await freePort(4300, 'the API', say), await freePort(3300, 'the site', say)];
    const origins = { api: `http://127.0.0.1:${apiPort}`, site: `http://127.0.0.1:${sitePort}` };
    const told = { DATABASE_URL: postgres.url, API_PORT: String(apiPort), LOG_LEVEL: 'info', SITE_ORIGIN: origins.site };
    const api = await start('api', 'apps/api/src/main.ts', told, `${origins.api}/readyz`);
    const seen = { API_ORIGIN: origins.api, SITE_ORIGIN: origins.site, WEB_HOST: '127.0.0.1', WEB_PORT: String(sitePort) };
    const site = await start('site', server, seen, `${origins.site}/robots.txt`);
    return await measure({ origins, pids: { site, api, database: postgres.pid } });
  } finally {
    for (const stop of stops) await stop();
  }
}

async function fill(url: string, { providers, rooms }: Amounts, say: (line: string) => void): Promise<void> {
  await migrate(url);
  const database = openDatabase(url, { poolSize: 10 });
  try {
    say(`listing ${rooms} rooms and ${providers} providers`);
    await fillRooms(database, rooms, say);
    await fillProviders(database, providers, say);
    await database.pool.query('VACUUM ANALYZE');
  } finally {
    await database.close();
  }
}
