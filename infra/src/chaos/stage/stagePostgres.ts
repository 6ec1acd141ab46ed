import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, type PostgresHandle, startPostgres, temporaryDataDir } from '../../postgres/index.ts';
import { stopPostmaster } from '../../postgres/postmaster.ts';
import { migrate } from '../../prisma/migrate.ts';
import type { StageNeeds } from '../fault.ts';
import { openSmallDisk, type SmallDisk } from './smallDisk.ts';

/** A PostgreSQL of the stage's own that comes back at the same address. */
export interface StagePostgres {
  url: string;
  pid(): number;
  /** Where the data lies. */
  dataDir: string;
  /** The disk under it, if it has one of its own. */
  disk: SmallDisk | null;
  /** Ends the postmaster by SIGKILL; its children find out by themselves. */
  kill(): Promise<void>;
  /** A fast shutdown: connections are cut, what is committed is on the disk. */
  stop(): Promise<void>;
  /** Starts it again and waits until it answers. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function stagePostgres(
  { diskMb }: Pick<StageNeeds, 'diskMb'>,
  environment: Record<string, string> = {},
): Promise<StagePostgres> {
  const disk = diskMb ? openSmallDisk(diskMb) : null;
  try {
    return await startOn(disk, environment);
  } catch (error) {
    disk?.close();
    throw error;
  }
}

async function startOn(disk: SmallDisk | null, environment: Record<string, string>): Promise<StagePostgres> {
  const dataDir = disk ? join(disk.folder, 'data') : await temporaryDataDir();
  const options = { dataDir, environment, port: await freePort(17_500 + Math.floor(Math.random() * 400)) };
  let handle: PostgresHandle = await startPostgres(options);
  const { url, port } = handle;
  await migrate(url);
  const stop = () => stopPostmaster(handle.pid);
  return {
    url,
    pid: () => handle.pid,
    dataDir: handle.dataDir,
    disk,
    stop,
    async kill() {
      process.kill(handle.pid, 'SIGKILL');
      await stop();
    },
    async start() {
      handle = await startPostgres({ ...options, port });
      if (handle.url !== url) throw new Error(`PostgreSQL came back at another address: ${handle.url}`);
      await untilReachable(url);
    },
    async close() {
      await stop();
      for (const folder of [options.dataDir, handle.dataDir]) rmSync(folder, { recursive: true, force: true });
      disk?.close();
    },
  };
}

async function untilReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
}
