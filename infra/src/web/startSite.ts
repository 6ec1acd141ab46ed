import { spawn } from 'node:child_process';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { ensureSiteBuilt } from './ensureSiteBuilt.ts';

export interface SiteOptions {
  apiOrigin: string;
  port: number;
  /** As visitors see it; the address it listens on unless given. */
  siteOrigin?: string;
}

export interface RunningSite {
  origin: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const patienceMs = 30_000;

/** Starts the built site on a loopback port and waits until it answers. */
export async function startSite({ apiOrigin, port, siteOrigin }: SiteOptions): Promise<RunningSite> {
  const { server } = await ensureSiteBuilt();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    cwd: repositoryRoot,
    env: {
      ...process.env,
      API_ORIGIN: apiOrigin,
      SITE_ORIGIN: siteOrigin ?? origin,
      WEB_HOST: '127.0.0.1',
      WEB_PORT: String(port),
      // What a test changes shows at once.
      WEB_PAGE_CACHE_MB: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  await answered(`${origin}/robots.txt`, () => child.exitCode === null).catch(async (error: unknown) => {
    await stop();
    throw new Error(`The site did not start:\n${printed}`, { cause: error });
  });
  return { origin, output: () => printed, stop };
}

async function answered(url: string, alive: () => boolean): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && alive()) {
    const response = await fetch(url).catch(() => null);
    if (response) return void (await response.body?.cancel());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer`);
}
