import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createAptState } from '../fetch/aptState.ts';
import { aptGet, machineSites } from '../fetch/downloadPackages.ts';
import { requireFetchTools } from '../fetch/requirements.ts';
import { unpack } from '../fetch/unpack.ts';
import { labPaths } from '../paths.ts';
import { withMachineLock } from '../process/machineLock.ts';

/** slixmpp and what it imports; Python itself is the machine's own. */
const packages = [
  ...['python3-slixmpp', 'python3-slixmpp-lib', 'python3-aiodns', 'python3-pycares', 'libc-ares2', 'python3-cffi-backend'],
  ...['python3-pyasn1', 'python3-pyasn1-modules', 'python3-aiohttp', 'python3-multidict', 'python3-yarl', 'python3-idna'],
  ...[
    'python3-async-timeout',
    'python3-frozenlist',
    'python3-aiosignal',
    'python3-attr',
    'python3-charset-normalizer',
    'libidn12',
  ],
];

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Fetches Debian's slixmpp into a folder of its own, at once where it is there already. Gives what Python needs to find it. */
export async function fetchOtherClient(): Promise<{ PYTHONPATH: string; LD_LIBRARY_PATH: string }> {
  const folder = `${labPaths().root}/slixmpp`;
  if (!(await exists(folder))) {
    await requireFetchTools();
    await withMachineLock('fetch', async () => {
      if (!(await exists(folder))) await fetchInto(folder);
    });
  }
  const libraries = (await readdir(`${folder}/usr/lib`)).find((name) => name.endsWith('-linux-gnu'));
  return { PYTHONPATH: `${folder}/usr/lib/python3/dist-packages`, LD_LIBRARY_PATH: `${folder}/usr/lib/${libraries}` };
}

async function fetchInto(folder: string): Promise<void> {
  const work = `${folder}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(`${work}/archives`, { recursive: true });
  const options = await createAptState(`${work}/apt`, await machineSites(work));
  await aptGet(options, ['-q', 'update'], work, 'read the package lists');
  await aptGet(options, ['-q', 'download', ...packages], `${work}/archives`, 'download slixmpp');
  const archives = (await readdir(`${work}/archives`)).filter((name) => name.endsWith('.deb'));
  await unpack(
    archives.map((name) => `${work}/archives/${name}`),
    `${work}/tree`,
  );
  await rename(`${work}/tree`, folder);
  await rm(work, { recursive: true, force: true });
}
