import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@signpost/contracts';
import type { DataFolder } from './dataFolder.ts';
import { serverEnvironment } from './serverEnvironment.ts';
import type { SystemUser } from './systemUser.ts';

export interface ClusterOptions {
  initdb: string;
  user: SystemUser | null;
  password: string;
  durable: boolean;
}

/** The role that owns everything, in the embedded server alone. */
export const superuser = 'signpost';
const majorVersion = '18';

/** Makes the database cluster if there is none yet. It appears in its place only when it is complete. */
export function initializeCluster(folder: DataFolder, options: ClusterOptions): void {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) checkVersion(folder.cluster);
  else makeCluster(folder, options);
}

function makeCluster(folder: DataFolder, options: ClusterOptions): void {
  const partial = `${folder.cluster}.${process.pid}`;
  const passwordFile = `${partial}.password`;
  try {
    mkdirSync(partial, { mode: 0o700 });
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    if (options.user) for (const path of [partial, passwordFile]) chownSync(path, options.user.uid, options.user.gid);
    runInitdb(partial, passwordFile, options);
    if (!existsSync(folder.cluster)) renameSync(partial, folder.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

function runInitdb(cluster: string, passwordFile: string, { initdb, user, durable }: ClusterOptions): void {
  const access = ['-U', superuser, '-A', 'scram-sha-256', '--pwfile', passwordFile];
  const text = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const outcome = spawnSync(initdb, ['-D', cluster, ...access, ...text, ...(durable ? [] : ['--no-sync'])], {
    ...(user ?? {}),
    env: serverEnvironment(),
    cwd: '/',
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (outcome.status !== 0)
    throw new Fault('postgres-initdb', `initdb failed: ${outcome.stderr || outcome.error?.message}`.slice(0, 2000));
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion)
    throw new Fault('postgres-version', `${cluster} was made by PostgreSQL ${version}; this release brings ${majorVersion}.`);
}
