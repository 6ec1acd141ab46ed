import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { AptSites } from './aptSites.ts';
import { keyring } from './requirements.ts';

const sourceLines = ({ main, security }: AptSites): string =>
  [`${main} bookworm`, `${security} bookworm-security`, `${main} bookworm-backports`]
    .map((source) => `deb [signed-by=${keyring}] ${source} main\n`)
    .join('');

/**
 * An apt state in `folder` that shares nothing with the machine's: own sources, lists and cache, and an empty status file, so that
 * the same packages are wanted on every machine. Gives the options that make apt-get use it.
 */
export async function createAptState(folder: string, sites: AptSites): Promise<string[]> {
  await Promise.all(['lists/partial', 'cache/archives/partial'].map((name) => mkdir(`${folder}/${name}`, { recursive: true })));
  await writeFile(`${folder}/sources.list`, sourceLines(sites));
  await writeFile(`${folder}/status`, '');
  const settings = {
    'Dir::Etc::sourcelist': `${folder}/sources.list`,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State::lists': `${folder}/lists`,
    'Dir::State::status': `${folder}/status`,
    'Dir::Cache': `${folder}/cache`,
    'APT::Sandbox::User': userInfo().username,
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
    // else apt-get update says all is well when nothing could be read
    'APT::Update::Error-Mode': 'any',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}
