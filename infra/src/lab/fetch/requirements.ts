import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Fault } from '@signpost/contracts';

export const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const advice = 'The lab fetches its servers from Debian 12 (bookworm): run it on such a machine or in such a container';

export const labFault = (message: string, cause?: unknown): Fault => new Fault('lab-unavailable', message, { cause });

const isOnPath = (command: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder || '.'}/${command}`));

/** The distribution's name if it isn't a Debian on which bookworm's servers run, else `null`. */
export function otherDistribution(osRelease: string): string | null {
  const field = (name: string) => osRelease.match(new RegExp(`^${name}="?([^"\n]*)"?$`, 'm'))?.[1] ?? '';
  const release = Number(field('VERSION_ID') || '12');
  return field('ID') === 'debian' && release >= 12 ? null : field('PRETTY_NAME') || 'an unknown system';
}

/** Throws one line that says what is missing and what to do, before anything is fetched. */
export async function requireFetchTools(): Promise<void> {
  const other = otherDistribution(await readFile('/etc/os-release', 'utf8').catch(() => ''));
  if (other) throw labFault(`The lab can't fetch its servers on ${other}. ${advice}.`);
  const missing = ['apt-get', 'dpkg'].filter((command) => !isOnPath(command));
  if (missing.length > 0) throw labFault(`The lab can't fetch its servers: ${missing.join(' and ')} missing. ${advice}.`);
  if (!existsSync(keyring))
    throw labFault(`The lab can't check its downloads: ${keyring} is missing. Install the package debian-archive-keyring.`);
}
