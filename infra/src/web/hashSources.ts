import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** One hash over the names and contents of everything that a build is made of; tests are left out. */
export async function hashSources(roots: readonly string[], base: string): Promise<string> {
  const paths = (await Promise.all(roots.map(filesUnder))).flat().filter((path) => !isTest(path));
  const hash = createHash('sha256');
  for (const path of paths.sort())
    hash
      .update(`${relative(base, path)}\0`)
      .update(await readFile(path))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(root: string): Promise<string[]> {
  if ((await stat(root)).isFile()) return [root];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}
