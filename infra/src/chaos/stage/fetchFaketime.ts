import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { Fault } from '@signpost/contracts';
import { createAptState } from '../../lab/fetch/aptState.ts';
import { aptGet, machineSites } from '../../lab/fetch/downloadPackages.ts';
import { requireFetchTools } from '../../lab/fetch/requirements.ts';
import { unpack } from '../../lab/fetch/unpack.ts';
import { labPaths } from '../../lab/paths.ts';
import { withMachineLock } from '../../lab/process/machineLock.ts';

const packages = ['libfaketime'];

/** Fetches Debian's libfaketime into a folder of its own, at once where it is there already. Gives the library to preload. */
export async function fetchFaketime(): Promise<string> {
  const folder = `${labPaths().root}/faketime`;
  if (!existsSync(folder)) {
    await requireFetchTools();
    await withMachineLock('fetch', async () => {
      if (!existsSync(folder)) await fetchInto(folder);
    });
  }
  const libraries = (await readdir(`${folder}/usr/lib`)).find((name) => name.endsWith('-linux-gnu'));
  const library = `${folder}/usr/lib/${libraries}/faketime/libfaketimeMT.so.1`;
  if (!existsSync(library))
    throw new Fault('no-faketime', `${library} is not there: delete ${folder}, it will be fetched again.`);
  return library;
}

async function fetchInto(folder: string): Promise<void> {
  const work = `${folder}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(`${work}/archives`, { recursive: true });
  const options = await createAptState(`${work}/apt`, await machineSites(work));
  await aptGet(options, ['-q', 'update'], work, 'read the package lists');
  await aptGet(options, ['-q', 'download', ...packages], `${work}/archives`, 'download libfaketime');
  const archives = (await readdir(`${work}/archives`)).filter((name) => name.endsWith('.deb'));
  await unpack(
    archives.map((name) => `${work}/archives/${name}`),
    `${work}/tree`,
  );
  await rename(`${work}/tree`, folder);
  await rm(work, { recursive: true, force: true });
}
