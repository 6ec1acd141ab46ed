import type { ProviderEventPage, TimelineQuery } from '@signpost/contracts';
import { isShown, listProviderEvents as listStoredEvents } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** What happened at a provider, newest first; `null` when we don't know it or its operator opted out of everything. */
export async function listProviderEvents(
  { database }: ReadContext,
  domain: string,
  query: TimelineQuery,
): Promise<ProviderEventPage | null> {
  if (!(await isShown(database, domain))) return null;
  return { domain, ...(await listStoredEvents(database, domain, query)) };
}
