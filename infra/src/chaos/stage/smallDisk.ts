import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@signpost/contracts';

/** A disk of its own, in memory, that can be filled to the last byte. */
export interface SmallDisk {
  folder: string;
  /** Takes what is left of it. Gives how many bytes that was. */
  fill(): number;
  /** Gives all of that back. */
  free(): void;
  close(): void;
}

const prefix = 'signpost-chaos-disk-';
const ballastBytes = 256 * 1024;

/** Throws `Fault` `no-small-disk` where we may not mount one: that takes root on Linux. */
export function openSmallDisk(sizeMb: number): SmallDisk {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0711`, 'signpost-chaos', folder], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Fault('no-small-disk', `a small disk can't be mounted here: ${mounted.stderr?.trim() || mounted.error?.message}`);
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fill(ballast),
    free: () => rmSync(ballast, { force: true }),
    close: () => unmount(folder),
  };
}

function fill(file: string): number {
  const out = openSync(file, 'a');
  let taken = 0;
  try {
    for (const size of [ballastBytes, 4096, 1]) taken += writeUntilFull(out, Buffer.alloc(size));
  } finally {
    closeSync(out);
  }
  return taken;
}

function writeUntilFull(out: number, block: Buffer): number {
  for (let taken = 0; ; ) {
    try {
      taken += writeSync(out, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return taken;
      throw error;
    }
  }
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}

/** Those of processes that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const pid = name.slice(prefix.length).split('-')[0];
    if (!existsSync(`/proc/${pid}`) && readFileSync('/proc/mounts', 'utf8').includes(name)) unmount(join(tmpdir(), name));
  }
}
