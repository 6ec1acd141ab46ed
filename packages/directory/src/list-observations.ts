import type { ObservationKind, StoredObservation } from '@signpost/contracts';
import { isShown, latestObservations } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** The latest observation of each kind and target; `null` when we don't know the provider or its operator opted out of everything. */
export async function listObservations(
  context: ReadContext,
  domain: string,
  kind?: ObservationKind,
): Promise<StoredObservation[] | null> {
  if (!(await isShown(context.database, domain))) return null;
  const observations = await latestObservations(context.database, domain);
  return kind === undefined ? observations : observations.filter(({ key }) => key.kind === kind);
}
