import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { labPaths } from '../paths.ts';
import { withMachineLock } from '../process/machineLock.ts';
import { createAptState } from './aptState.ts';
import { aptGet, machineSites } from './downloadPackages.ts';
import { requireFetchTools } from './requirements.ts';
import { unpack } from './unpack.ts';

/**
 * Fetches packages of Debian into a folder of their own, at once where they are there already. Gives the folder, and within
 * it the one of the libraries of this machine's kind.
 */
export async function fetchApart(name: string, packages: readonly string[]): Promise<{ folder: string; libraries: string }> {
  const folder = `${labPaths().root}/${name}`;
  if (!existsSync(folder)) {
    await requireFetchTools();
    await withMachineLock('fetch', async () => {
      if (!existsSync(folder)) await fetchInto(folder, name, packages);
    });
  }
  const kind = (await readdir(`${folder}/usr/lib`)).find((entry) => entry.endsWith('-linux-gnu'));
  return { folder, libraries: `${folder}/usr/lib/${kind}` };
}

async function fetchInto(folder: string, name: string, packages: readonly string[]): Promise<void> {
  const work = `${folder}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(`${work}/archives`, { recursive: true });
  const options = await createAptState(`${work}/apt`, await machineSites(work));
  await aptGet(options, ['-q', 'update'], work, 'read the package lists');
  await aptGet(options, ['-q', 'download', ...packages], `${work}/archives`, `download ${name}`);
  const archives = (await readdir(`${work}/archives`)).filter((file) => file.endsWith('.deb'));
  await unpack(
    archives.map((file) => `${work}/archives/${file}`),
    `${work}/tree`,
  );
  await rename(`${work}/tree`, folder);
  await rm(work, { recursive: true, force: true });
}
