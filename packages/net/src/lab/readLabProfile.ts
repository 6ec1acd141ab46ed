import { readFileSync } from 'node:fs';
import { Fault, type LabProfile, labProfileSchema } from '@signpost/contracts';

/** Reads the profile that the lab wrote. Throws `lab-profile-invalid` when it is missing or not one. */
export function readLabProfile(path: string): LabProfile {
  try {
    return labProfileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Fault('lab-profile-invalid', `The lab profile cannot be read: ${path}`, { cause });
  }
}
