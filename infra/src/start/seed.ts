import type { LabProfile } from '@signpost/contracts';
import { type Database, upsertProvider } from '@signpost/db';
import { seedPublicProviders } from '../../../prisma/seed.ts';

/** Puts the lab's domains on the list. */
export async function seedLab(database: Database, profile: LabProfile): Promise<void> {
  for (const { domain } of profile.domains) await upsertProvider(database, { domain, origin: 'lab', listing: 'listed' });
}

/** Puts the public list in; returns how many providers it holds. Opted-out ones stay out. */
export const seedPublic = (database: Database): Promise<number> => seedPublicProviders(database);
