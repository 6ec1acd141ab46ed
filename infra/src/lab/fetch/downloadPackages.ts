import { mkdir, readdir } from 'node:fs/promises';
import { runCommand } from '../../process/runCommand.ts';
import { type AptSites, pickAptSites } from './aptSites.ts';
import { createAptState } from './aptState.ts';
import { archivePrefix, type Edition, editionNames, editions, type Package, readSimulation } from './packages.ts';
import { labFault } from './requirements.ts';

/** apt's own first error, without its mark. */
const errorOf = (output: string): string =>
  (output.match(/^E: (.+)$/m)?.[1] ?? output.trim().split('\n').at(-1) ?? '').slice(0, 300).replace(/\s*\.?$/, '.');

/** @throws Fault `lab-unavailable` that says what could not be done. */
export async function aptGet(options: readonly string[], args: readonly string[], cwd: string, doing: string): Promise<string> {
  const { code, output } = await runCommand('apt-get', [...options, ...args], { cwd, env: { LC_ALL: 'C' } });
  if (code === 0) return output;
  throw labFault(
    `The lab could not ${doing}: ${errorOf(output)} Check that this machine reaches its Debian site, then start again.`,
  );
}

/** The Debian sites that this machine uses. */
export async function machineSites(cwd: string): Promise<AptSites> {
  const sites = pickAptSites(await aptGet([], ['indextargets', '--format', '$(SITE)'], cwd, 'read the apt sources'));
  if (sites) return sites;
  throw labFault('No Debian site is among the apt sources of this machine: add one, then start again.');
}

async function wantedPackages(options: readonly string[], edition: Edition, cwd: string): Promise<Package[]> {
  const { release, packages } = editions[edition];
  const args = ['--simulate', 'install', '-t', release, '--no-install-recommends', ...packages];
  return readSimulation(await aptGet(options, args, cwd, `find the packages of ${release}`));
}

/** Downloads every package of both editions into `folder`; gives the archives of each edition as absolute paths. */
export async function downloadPackages(folder: string, say: (line: string) => void): Promise<Record<Edition, string[]>> {
  const archives = `${folder}/archives`;
  await mkdir(archives, { recursive: true });
  const options = await createAptState(`${folder}/apt`, await machineSites(folder));
  say('reading the package lists of Debian bookworm');
  await aptGet(options, ['-q', 'update'], folder, 'read the package lists');
  const [bookworm, backports] = await Promise.all(editionNames.map((edition) => wantedPackages(options, edition, folder)));
  const wanted = { bookworm: bookworm ?? [], backports: backports ?? [] };
  const names = [...new Set(Object.values(wanted).flatMap((list) => list.map(({ name, version }) => `${name}=${version}`)))];
  say(`downloading ${names.length} packages`);
  await aptGet(options, ['-q', 'download', ...names], archives, 'download its servers');
  const files = await readdir(archives);
  const archiveOf = (one: Package) =>
    `${archives}/${files.find((file) => file.startsWith(archivePrefix(one))) ?? archivePrefix(one)}`;
  return { bookworm: wanted.bookworm.map(archiveOf), backports: wanted.backports.map(archiveOf) };
}
