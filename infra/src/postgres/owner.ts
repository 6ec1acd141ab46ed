import { readFileSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './dataFolder.ts';
import { startMarkOf } from './processInfo.ts';

/** A process, told from later ones with the same id. */
export interface Owner {
  pid: number;
  mark: string;
}

export const ourselves = (): Owner => ({ pid: process.pid, mark: startMarkOf(process.pid) });
export const isLiving = ({ pid, mark }: Owner): boolean => mark !== '' && startMarkOf(pid) === mark;

/** Notes that this process answers for the server. */
export const claimServer = ({ ownerFile }: DataFolder): void => writeFileSync(ownerFile, JSON.stringify(ourselves()));

/** Whether another process that answers for the server is still there; `null` when nobody said so yet. */
export function hasLivingOwner({ ownerFile }: DataFolder): boolean | null {
  const owner = readOwner(ownerFile);
  return owner && owner.pid !== process.pid && isLiving(owner);
}

export function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
