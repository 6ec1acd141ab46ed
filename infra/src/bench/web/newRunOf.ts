import { createRun, type Database, finishRun } from '@signpost/db';

/** A run that is through, for observations to belong to. */
export async function newRunOf(database: Database, domain: string, at: Date): Promise<string> {
  const { id } = await createRun(database, { domain, reason: 'scheduled', slot: at.toISOString(), at });
  await finishRun(database, id, 'completed', at);
  return id;
}
