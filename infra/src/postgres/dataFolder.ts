import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { privateFolder } from './privateFolder.ts';
import { canReach, type SystemUser } from './systemUser.ts';

/** Where one server keeps its things. */
export interface DataFolder {
  root: string;
  cluster: string;
  passwordFile: string;
  ownerFile: string;
}

/**
 * Makes `dataDir` and its paths. Where the server's user cannot go there, a folder under `/var/tmp` stands in, always
 * the same one for the same `dataDir`.
 */
export function openDataFolder(dataDir: string, user: SystemUser | null): DataFolder {
  const wanted = makeFolder(resolve(dataDir));
  return dataFolderAt(canReach(wanted, user) ? wanted : makeFolder(join(privateFolder(), `data-${shortHash(wanted)}`)));
}

/** The paths in a data folder. */
export const dataFolderAt = (root: string): DataFolder => ({
  root,
  cluster: join(root, 'cluster'),
  passwordFile: join(root, 'password'),
  ownerFile: join(root, 'owner.json'),
});

function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return realpathSync(folder);
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The server's password: made once, kept beside the data, readable by us alone. */
export function passwordOf({ passwordFile }: DataFolder): string {
  if (!existsSync(passwordFile)) {
    try {
      writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(passwordFile, 'utf8').trim();
}
