import { mkdir, rm } from 'node:fs/promises';
import type { LabProfile } from '@signpost/contracts';
import { startControl } from './control.ts';
import { fetchServers } from './fetch/fetchServers.ts';
import { type LabPaths, labPaths } from './paths.ts';
import type { Stoppable } from './process/keep.ts';
import { takeOver } from './process/takeOver.ts';
import { startServers } from './startServers.ts';
import { writeProfile } from './writeProfile.ts';

export interface LabHandle {
  /** Absolute path of the profile file, and its content. */
  profilePath: string;
  profile: LabProfile;
  /** Folder of the lab's web pages, one folder per domain; changes show at once. */
  webFolder: string;
  /** Ends the lab if this handle started it; does nothing if it only joined. Safe to call twice. */
  stop(): Promise<void>;
}

export interface StartLabOptions {
  /** The lab's folder; see {@link labPaths}. */
  root?: string;
  say?: (line: string) => void;
  /** False only for the process that is nothing but the lab, which others may ask to stop. */
  embedded?: boolean;
  /** Called when someone asks the lab to stop. */
  onStopAsked?: () => void;
}

async function prepareFolders(paths: LabPaths, say: (line: string) => void): Promise<void> {
  const left = await takeOver(`${paths.run}/pids`);
  if (left > 0) say(`ended what a killed lab had left (processes: ${left})`);
  await rm(paths.run, { recursive: true, force: true });
  await mkdir(paths.run, { recursive: true });
}

/**
 * Starts the whole lab in this process: fetches servers if need be, then DNS, XMPP and web servers, and writes the profile.
 * Call {@link ensureLab} where a running lab will do.
 * @throws Fault `lab-unavailable` with one line on what failed; nothing is left running then.
 */
export async function startLab(options: StartLabOptions = {}): Promise<LabHandle> {
  const paths = labPaths(options.root);
  const say = options.say ?? (() => {});
  await fetchServers({ ...options, say });
  await prepareFolders(paths, say);
  const kept: Stoppable[] = [];
  const stop = () => Promise.all(kept.splice(0).map((one) => one.stop())).then(() => {});
  try {
    say('starting servers');
    const profile = await writeProfile(await startServers(paths, (one) => kept.push(one)));
    const state = {
      pid: process.pid,
      profilePath: paths.profile,
      startedAt: new Date().toISOString(),
      embedded: options.embedded ?? true,
    };
    kept.push(await startControl(state, options.onStopAsked ?? (() => {})));
    return { profilePath: paths.profile, profile, webFolder: paths.web, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
