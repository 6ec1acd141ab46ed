import { type Database, storeObservations, upsertProvider } from '@signpost/db';
import { newRunOf } from '../web/newRunOf.ts';
import type { FakeProvider } from './fakes/plan.ts';
import { type StandingSweeps, sweepsOf } from './standingSweeps.ts';

const dayMs = 86_400_000;

/** Lists the providers, whose sweeps were made yesterday and are good for a week; nobody is due by itself. */
export async function fillFakes(database: Database, providers: readonly FakeProvider[], sweeps: StandingSweeps): Promise<void> {
  const yesterday = new Date(Date.now() - dayMs);
  for (const provider of providers) {
    const { domain } = provider;
    await upsertProvider(database, { domain, origin: 'bench', listing: 'listed' });
    await storeObservations(database, await newRunOf(database, domain, yesterday), sweepsOf(provider, sweeps, yesterday));
  }
  await database.pool.query("UPDATE provider SET next_probe_at = 'infinity'");
}
