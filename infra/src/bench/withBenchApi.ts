import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, upsertProvider } from '@signpost/db';
import { startPostgres } from '../postgres/index.ts';
import { migrate } from '../prisma/migrate.ts';
import { freePort } from '../start/freePort.ts';
import { startService } from '../start/service.ts';
import { waitForUrl } from '../start/waitForUrl.ts';

export interface BenchApi {
  port: number;
  /** The providers that it knows. */
  domains: string[];
}

const providers = 200;

/** Runs `measure` against the API as it runs in earnest, over a PostgreSQL of its own that goes away afterwards. */
export async function withBenchApi<T>(measure: (api: BenchApi) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-bench-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  // Two benches that begin at once must not take each other's API for their own.
  const port = await freePort(4300 + Math.floor(Math.random() * 600), 'the API', () => undefined);
  try {
    await migrate(postgres.url);
    const domains = await seed(postgres.url);
    const env = { DATABASE_URL: postgres.url, API_PORT: String(port), LOG_LEVEL: 'info', NODE_ENV: 'production' };
    const api = startService({ name: 'bench-api', entry: ['apps/api/src/main.ts'], env });
    try {
      await waitForUrl(`http://127.0.0.1:${port}/readyz`, 30_000, () => api.child.exitCode === null);
      return await measure({ port, domains });
    } finally {
      await api.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function seed(url: string): Promise<string[]> {
  const database = openDatabase(url, { poolSize: 2 });
  const domains = Array.from({ length: providers }, (_, index) => `server${index}.example`);
  for (const domain of domains) await upsertProvider(database, { domain, origin: 'bench', listing: 'listed' });
  await database.close();
  return domains;
}
