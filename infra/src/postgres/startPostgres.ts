import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBinaries } from './binaries.ts';
import { answers, ensureDatabase, urlOf } from './connect.ts';
import { type DataFolder, openDataFolder, passwordOf } from './dataFolder.ts';
import { freePort } from './freePort.ts';
import { initializeCluster } from './initializeCluster.ts';
import { launch } from './launch.ts';
import { claimServer, hasLivingOwner } from './owner.ts';
import { findPostmaster, removeStaleLock, stopPostmaster } from './postmaster.ts';
import { type SystemUser, serverUser } from './systemUser.ts';
import { withStartLock } from './withStartLock.ts';

export interface PostgresOptions {
  /** Made if missing; a second start with the same folder finds the same data. */
  dataDir: string;
  /** The next free one is taken when somebody listens there. */
  port?: number;
  logFile?: string;
  maxConnections?: number;
  /** `false` for tests alone: a crash then costs the data. */
  durable?: boolean;
  /** What it sees of an environment beside our own little. */
  environment?: Record<string, string>;
  /** As whom the server runs; found out when absent. */
  user?: SystemUser | null;
}

export interface PostgresHandle {
  /** Of the database `signpost`, password included. */
  url: string;
  port: number;
  pid: number;
  /** Where the data really lies. */
  dataDir: string;
  /** `joined` is a server that another living process answers for: `stop` leaves it alone. */
  how: 'started' | 'taken-over' | 'joined';
  stop(): Promise<void>;
}

/** Below the range that systems use for outgoing connections. */
const defaultPort = 15_432;
const patienceMs = 60_000;

/**
 * A real PostgreSQL 18 of our own on loopback, from the binaries in npm; needs no installed one and works for root too.
 * A server that a killed parent left on the same data is taken over. Throws `Fault` `postgres-…` when it cannot run.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresHandle> {
  const user = options.user === undefined ? serverUser() : options.user;
  const folder = openDataFolder(options.dataDir, user);
  const password = passwordOf(folder);
  const running = await withStartLock(folder, async () => {
    const found = await useRunning(folder, password);
    if (found?.how !== 'joined') claimServer(folder);
    return found ?? startNew(folder, planOf(folder, password, user, options));
  });
  await ensureDatabase(running.port, password);
  const stop = () => (running.how === 'joined' ? Promise.resolve() : stopPostmaster(running.pid));
  return { ...running, url: urlOf(running.port, password), dataDir: folder.root, stop };
}

type Running = Pick<PostgresHandle, 'pid' | 'port' | 'how'>;

/** The server that runs already, if it does its work; one that hangs is stopped. */
async function useRunning(folder: DataFolder, password: string): Promise<Running | null> {
  const found = findPostmaster(folder.cluster);
  if (!found) return null;
  const joined = hasLivingOwner(folder);
  const port = await untilAnswering(folder, password);
  if (port !== null) return { pid: found.pid, port, how: joined ? 'joined' : 'taken-over' };
  await stopPostmaster(found.pid, 10_000);
  return null;
}

/** It may be starting or recovering; its port is then not known yet. */
async function untilAnswering(folder: DataFolder, password: string): Promise<number | null> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const port = findPostmaster(folder.cluster)?.port;
    if (port === undefined) return null;
    if (port > 0 && (await answers(port, password, folder.cluster))) return port;
    await sleep(100);
  }
  return null;
}

/** Somebody may take the port between our look and our launch, or a crashed server may still be ending: then we try again. */
async function startNew(folder: DataFolder, plan: Plan): Promise<Running> {
  initializeCluster(folder, plan);
  await removeStaleLock(folder.cluster);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort(plan.port);
    try {
      return { pid: await launch({ ...plan, port, cluster: folder.cluster }), port, how: 'started' };
    } catch (error) {
      if (tries === 5 || !/Address already in use|pre-existing shared memory/.test(String(error))) throw error;
      await sleep(1000);
    }
  }
}

function planOf(folder: DataFolder, password: string, user: SystemUser | null, options: PostgresOptions) {
  const { durable = true, maxConnections = 200, port = defaultPort, logFile = join(folder.root, 'postgres.log') } = options;
  const { environment = {} } = options;
  return { ...ensureBinaries(user), user, password, durable, maxConnections, port, logFile, environment };
}
type Plan = ReturnType<typeof planOf>;
