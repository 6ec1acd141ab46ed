import { ensureLab } from '@signpost/infra';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the lab's profile; its folder also holds `web`, the pages that the lab serves. */
    labProfilePath: string;
  }
}

/** Joins or starts the lab for all integration tests. Gives what ends it. */
export async function provideLab(project: TestProject): Promise<() => Promise<void>> {
  const lab = await ensureLab({ say: (line) => process.stderr.write(`lab: ${line}\n`) });
  project.provide('labProfilePath', lab.profilePath);
  return lab.stop;
}
