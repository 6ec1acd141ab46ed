import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { pickAptSites } from '../../lab/fetch/aptSites.ts';
import { createAptState } from '../../lab/fetch/aptState.ts';
import { archivePrefix, type Package, readSimulation } from '../../lab/fetch/packages.ts';
import { requireFetchTools } from '../../lab/fetch/requirements.ts';
import { unpack } from '../../lab/fetch/unpack.ts';
import { withMachineLock } from '../../lab/process/machineLock.ts';
import { stateFolder } from '../../process/repositoryRoot.ts';
import { runCommand } from '../../process/runCommand.ts';
import { benchFault } from '../benchFault.ts';

/** Each release and what is taken from it: testssl.sh speaks xmpp-server from 3.2 on, which backports have. */
const wanted = {
  bookworm: ['sslscan', 'nmap', 'libnss-wrapper', 'bsdextrautils', 'bind9-dnsutils'],
  'bookworm-backports': ['testssl.sh'],
};

/** Changes whenever another set is wanted. */
const edition = '2';

/** What the tools want of the base system is there, or they do without it. */
const needed =
  /^(sslscan|nmap|nmap-common|testssl\.sh|bsdextrautils|bind9-|dnsutils|lib(?!c6|crypt1|pam|systemd|selinux|mount|smartcols|uuid|blkid|audit|cap-ng|debconf|perl))/;

async function aptGet(options: readonly string[], args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await runCommand('apt-get', [...options, ...args], { cwd, env: { LC_ALL: 'C' } });
  if (code === 0) return output;
  throw benchFault(`The other scanners can't be fetched from Debian: ${output.match(/^E: (.+)$/m)?.[1] ?? output.slice(-200)}`);
}

async function packagesOf(
  options: readonly string[],
  release: string,
  names: readonly string[],
  cwd: string,
): Promise<Package[]> {
  const args = ['--simulate', 'install', '-t', release, '--no-install-recommends', ...names];
  return readSimulation(await aptGet(options, args, cwd)).filter(({ name }) => needed.test(name));
}

async function fetchInto(folder: string): Promise<void> {
  const work = `${folder}.partial`;
  await rm(work, { recursive: true, force: true });
  await mkdir(`${work}/archives`, { recursive: true });
  const sites = pickAptSites(await aptGet([], ['indextargets', '--format', '$(SITE)'], work));
  if (!sites) throw benchFault('No Debian site is among the apt sources of this machine.');
  const options = await createAptState(`${work}/apt`, sites);
  await aptGet(options, ['-q', 'update'], work);
  const packages: Package[] = [];
  for (const [release, names] of Object.entries(wanted)) packages.push(...(await packagesOf(options, release, names, work)));
  const names = [...new Set(packages.map(({ name, version }) => `${name}=${version}`))];
  await aptGet(options, ['-q', 'download', ...names], `${work}/archives`);
  const archives = (await readdir(`${work}/archives`)).filter((file) =>
    packages.some((one) => file.startsWith(archivePrefix(one))),
  );
  await unpack(
    archives.map((file) => `${work}/archives/${file}`),
    `${work}/tree`,
  );
  await writeFile(`${work}/tree/edition`, edition);
  await rm(folder, { recursive: true, force: true });
  await rename(`${work}/tree`, folder);
  await rm(work, { recursive: true, force: true });
}

/**
 * sslscan, nmap and testssl.sh from Debian, unpacked into a folder of their own; gives the folder. Installs nothing.
 * @throws Fault `bench-unavailable` or `lab-unavailable` with one line on what is missing.
 */
export async function fetchPeers(): Promise<string> {
  const folder = `${stateFolder}/peers`;
  const isFetched = async () => existsSync(folder) && (await readFile(`${folder}/edition`, 'utf8').catch(() => '')) === edition;
  if (await isFetched()) return folder;
  await requireFetchTools();
  await withMachineLock('fetch', async () => {
    if (!(await isFetched())) await fetchInto(folder);
  });
  return folder;
}
