import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolderAt } from './dataFolder.ts';
import { hasLivingOwner } from './owner.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { type PostgresHandle, startPostgres } from './startPostgres.ts';

const prefix = 'signpost-test-postgres-';

/** A server for tests: quick, and gone with its data when stopped. */
export async function startTemporaryPostgres(): Promise<PostgresHandle> {
  const dataDir = await temporaryDataDir();
  const server = await startPostgres({ dataDir, durable: false });
  return {
    ...server,
    async stop() {
      await server.stop();
      for (const folder of [dataDir, server.dataDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new folder for a server's data. Those of processes that were killed go now, with the servers that still run on them. */
export async function temporaryDataDir(): Promise<string> {
  await removeAbandoned();
  return mkdtempSync(join(tmpdir(), prefix));
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = dataFolderAt(join(tmpdir(), name));
    if (hasLivingOwner(folder) !== false) continue;
    const server = findPostmaster(folder.cluster);
    if (server) await stopPostmaster(server.pid);
    rmSync(folder.root, { recursive: true, force: true });
  }
}
