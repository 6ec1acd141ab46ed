import { readFileSync, writeFileSync } from 'node:fs';
import type { DataFolder } from './dataFolder.ts';
import { startMarkOf } from './processInfo.ts';

interface Owner {
  pid: number;
  mark: string;
}

/** Notes that this process answers for the server. */
export function claimServer({ ownerFile }: DataFolder): void {
  const owner: Owner = { pid: process.pid, mark: startMarkOf(process.pid) };
  writeFileSync(ownerFile, JSON.stringify(owner));
}

/** Whether another process that answers for the server is still there; `null` when nobody said so yet. */
export function hasLivingOwner({ ownerFile }: DataFolder): boolean | null {
  const owner = readOwner(ownerFile);
  if (!owner) return null;
  return owner.pid !== process.pid && owner.mark !== '' && startMarkOf(owner.pid) === owner.mark;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
