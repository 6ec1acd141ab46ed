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

/** Whether another process that answers for the server is still there. */
export function hasLivingOwner({ ownerFile }: DataFolder): boolean {
  const owner = readOwner(ownerFile);
  if (!owner || owner.pid === process.pid) return false;
  return owner.mark !== '' && startMarkOf(owner.pid) === owner.mark;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
