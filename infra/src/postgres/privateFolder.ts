import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@signpost/contracts';

/** Where things go that an unprivileged server must reach while our own folders are closed to it. */
const sharedRoot = '/var/tmp';

/**
 * A folder of ours under `/var/tmp`, made if missing. Everybody may write there, so a folder that somebody else put in
 * our way is refused.
 */
export function privateFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const folder = join(sharedRoot, `signpost-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o022) !== 0)
    throw new Fault('postgres-folder', `${folder} is not ours alone; remove it or give another data folder.`);
  return folder;
}
