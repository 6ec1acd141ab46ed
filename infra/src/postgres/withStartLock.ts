import { randomUUID } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './dataFolder.ts';
import { isLiving, ourselves, readOwner } from './owner.ts';

/** Lets one start at a time work on a data folder. The lock of one that died meanwhile is broken. */
export async function withStartLock<T>({ root }: DataFolder, work: () => Promise<T>): Promise<T> {
  const file = join(root, 'starting.json');
  while (!take(file)) await sleep(50);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A link appears with all that is written in it, or not at all. */
function take(file: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(ourselves()));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = readOwner(file);
    if (owner && !isLiving(owner)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}
