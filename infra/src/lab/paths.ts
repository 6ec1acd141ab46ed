import { resolve } from 'node:path';
import { stateFolder } from '../process/repositoryRoot.ts';

/** Where a lab keeps its things. `servers` is a cache that outlives a lab; `run` is made anew at each start. */
export interface LabPaths {
  root: string;
  servers: string;
  run: string;
  profile: string;
  /** Pages that the lab's web server gives, one folder per domain; a test may change them. */
  web: string;
}

/** The lab's folders, absolute: SIGNPOST_LAB_DIR, or `lab` in the state folder of this repository. */
export function labPaths(folder: string = process.env.SIGNPOST_LAB_DIR ?? `${stateFolder}/lab`): LabPaths {
  const root = resolve(folder);
  return { root, servers: `${root}/servers`, run: `${root}/run`, profile: `${root}/run/profile.json`, web: `${root}/run/web` };
}
