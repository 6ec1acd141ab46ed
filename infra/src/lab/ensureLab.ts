import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { labProfileSchema } from '@signpost/contracts';
import { runningLab } from './control.ts';
import { withMachineLock } from './process/machineLock.ts';
import { type LabHandle, type StartLabOptions, startLab } from './startLab.ts';

async function joinLab(): Promise<LabHandle | null> {
  const state = await runningLab();
  if (!state) return null;
  const profile = labProfileSchema.parse(JSON.parse(await readFile(state.profilePath, 'utf8')));
  return { profilePath: state.profilePath, profile, webFolder: `${dirname(state.profilePath)}/web`, stop: async () => {} };
}

/** Joins the lab that runs on this machine, or starts one that ends with this handle's `stop`. Several callers at once start one lab. */
export async function ensureLab(options: StartLabOptions = {}): Promise<LabHandle> {
  return (await joinLab()) ?? withMachineLock('start', async () => (await joinLab()) ?? startLab(options));
}
