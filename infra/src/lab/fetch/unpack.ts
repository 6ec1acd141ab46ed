import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { runCommand } from '../../process/runCommand.ts';
import { labFault } from './requirements.ts';

async function unpackOne(archive: string, folder: string): Promise<void> {
  const { code, output } = await runCommand('dpkg', ['-x', archive, folder]);
  if (code !== 0) throw labFault(`Could not unpack ${archive}: ${output.trim().slice(0, 200)}`);
}

/** Unpacks the archives into `folder`, several at a time. No maintainer script runs. */
export async function unpack(archives: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const waiting = [...archives];
  const work = async () => {
    for (let archive = waiting.pop(); archive; archive = waiting.pop()) await unpackOne(archive, folder);
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
}
