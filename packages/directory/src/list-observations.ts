import type { ObservationKind, StoredObservation } from '@signpost/contracts';
import { latestObservations } from '@signpost/db';
import { getProvider } from './get-provider.ts';
import type { ReadContext } from './read-context.ts';

/** The latest observation of each kind and target of a provider; `null` where {@link getProvider} gives `null`. */
export async function listObservations(
  context: ReadContext,
  domain: string,
  kind?: ObservationKind,
): Promise<StoredObservation[] | null> {
  if ((await getProvider(context, domain)) === null) return null;
  const observations = await latestObservations(context.database, domain);
  return kind === undefined ? observations : observations.filter(({ key }) => key.kind === kind);
}
