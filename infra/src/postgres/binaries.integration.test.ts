import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureBinaries } from './binaries.ts';
import { serverUser } from './systemUser.ts';

let folder = '';
let root = '';
const unlinked = () =>
  (JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[])[0]?.target ?? '';

/** The package as npm leaves it when it skips install scripts: without the symlinks of its libraries. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-binaries-'));
  chmodSync(folder, 0o755);
  root = join(folder, 'package');
  const installed = dirname(dirname(dirname(ensureBinaries(null).postgres)));
  cpSync(installed, root, { recursive: true, verbatimSymlinks: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const version = (program: string, user: { uid: number; gid: number } | null) =>
  spawnSync(program, ['--version'], { ...(user ?? {}), cwd: '/', encoding: 'utf8' }).stdout;

it('makes the links of the libraries where npm skipped that', () => {
  expect(lstatSync(join(root, unlinked()), { throwIfNoEntry: false })).toBeUndefined();
  const { postgres } = ensureBinaries(null, root);
  expect(postgres).toBe(join(root, 'native', 'bin', 'postgres'));
  expect(lstatSync(join(root, unlinked())).isSymbolicLink()).toBe(true);
  expect(version(postgres, null)).toContain('PostgreSQL) 18');
});

it('copies them where the server’s user can reach them, if that is not us', () => {
  const user = serverUser();
  chmodSync(folder, 0o700);
  chmodSync(join(root, 'native', 'bin', 'postgres'), 0o700);
  const { postgres, initdb } = ensureBinaries(user, root);
  expect(postgres).toMatch(user ? /^\/var\/tmp\/signpost-0\/postgres-18/ : root);
  expect(version(postgres, user)).toContain('PostgreSQL) 18');
  expect(version(initdb, user)).toContain('PostgreSQL) 18');
});
