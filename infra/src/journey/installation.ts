import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLabProfile } from '@signpost/net';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { type RunningSite, startSite } from '../web/startSite.ts';

/** A whole installation on the lab: worker, API and site as `npm start` starts them, on a database of its own. */
export interface Installation {
  origin: string;
  /** Everything that the processes printed so far. */
  output(): string;
  /** The key that wraps test accounts, as it stands in its file. */
  credentialKey: string;
  stop(): Promise<void>;
}

const patienceMs = 60_000;

export async function startInstallation(databaseUrl: string, labProfilePath: string): Promise<Installation> {
  const [apiPort, sitePort] = [await unusedPort(), await unusedPort()];
  const origin = `http://127.0.0.1:${sitePort}`;
  const credentialKey = randomBytes(32).toString('base64');
  const env = settings({ databaseUrl, labProfilePath, apiPort, origin, credentialKey });
  const printed: string[] = [];
  const lab = ['--lab', labProfilePath];
  const processes = [
    start(['apps/worker/src/main.ts', ...lab], env, printed),
    start(['apps/api/src/main.ts', ...lab], env, printed),
  ];
  const stopProcesses = () => Promise.all(processes.map(end));
  const site = await ready(apiPort, sitePort, printed).catch(async (error: unknown) => {
    await stopProcesses();
    throw error;
  });
  return {
    origin,
    credentialKey,
    output: () => printed.join('') + site.output(),
    async stop() {
      await site.stop();
      await stopProcesses();
    },
  };
}

async function ready(apiPort: number, sitePort: number, printed: string[]): Promise<RunningSite> {
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  await Promise.all([
    waitFor(() => printed.join('').includes('worker ready'), 'the worker', printed),
    waitFor(async () => (await fetch(`${apiOrigin}/readyz`).catch(() => null))?.ok ?? false, 'the API', printed),
  ]);
  return startSite({ apiOrigin, port: sitePort });
}

interface Parts {
  databaseUrl: string;
  labProfilePath: string;
  apiPort: number;
  origin: string;
  credentialKey: string;
}

function settings({ databaseUrl, labProfilePath, apiPort, origin, credentialKey }: Parts): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-journey-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const profile = readLabProfile(labProfilePath);
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    SIGNPOST_MODE: 'lab',
    SIGNPOST_CONTACT: 'lab@probe.example',
    SITE_ORIGIN: origin,
    API_PORT: String(apiPort),
    TRUST_PROXY: '127.0.0.1',
    OBSERVER_JID: profile.observer.jid,
    OWN_DOMAIN: profile.identity.domain,
    SIGNPOST_RESOLVER: profile.resolver,
    SIGNPOST_CREDENTIAL_KEYS: file('credential-keys', `k:${credentialKey}\n`),
    SIGNPOST_SESSION_KEY: file('session-key', randomBytes(32).toString('base64url')),
    LOG_LEVEL: 'debug',
  };
}

function start(entry: readonly string[], env: NodeJS.ProcessEnv, printed: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', ...entry], {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => void printed.push(data.toString()));
  return child;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return exited;
}

async function waitFor(ready: () => boolean | Promise<boolean>, what: string, printed: string[]): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start:\n${printed.join('').slice(-3000)}`);
}

const unusedPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
