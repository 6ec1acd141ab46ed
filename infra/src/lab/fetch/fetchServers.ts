import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { labPaths } from '../paths.ts';
import { withMachineLock } from '../process/machineLock.ts';
import { downloadPackages } from './downloadPackages.ts';
import { editionNames, fetchEdition } from './packages.ts';
import { requireFetchTools } from './requirements.ts';
import { unpack } from './unpack.ts';

const isFetched = async (servers: string): Promise<boolean> =>
  (await readFile(`${servers}/edition`, 'utf8').catch(() => '')) === fetchEdition;

async function fetchInto(servers: string, say: (line: string) => void): Promise<void> {
  const work = `${servers}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const archives = await downloadPackages(work, say);
  say('unpacking');
  for (const edition of editionNames) await unpack(archives[edition], `${work}/tree/${edition}`);
  await writeFile(`${work}/tree/edition`, fetchEdition);
  await rm(servers, { recursive: true, force: true });
  await rename(`${work}/tree`, servers);
  await rm(work, { recursive: true, force: true });
}

/**
 * Fetches the lab's servers from Debian into a folder of their own and gives that folder; at once where they are there already.
 * Installs nothing and needs no root. The folder appears only when complete, so a killed fetch is simply done again.
 * @throws Fault `lab-unavailable` with one line that says what is missing and what to do.
 */
export async function fetchServers(options: { root?: string; say?: (line: string) => void } = {}): Promise<string> {
  const { servers } = labPaths(options.root);
  if (await isFetched(servers)) return servers;
  await requireFetchTools();
  await withMachineLock('fetch', async () => {
    if (!(await isFetched(servers))) await fetchInto(servers, options.say ?? (() => {}));
  });
  return servers;
}
