import type { HistoryPage, TimelineQuery } from '@signpost/contracts';
import { isShown, listAssessments } from '@signpost/db';
import type { ReadContext } from './read-context.ts';

/** How a provider's letters went, newest first; `null` when we don't know it or its operator opted out of everything. */
export async function listHistory({ database }: ReadContext, domain: string, query: TimelineQuery): Promise<HistoryPage | null> {
  if (!(await isShown(database, domain))) return null;
  return { domain, ...(await listAssessments(database, domain, query)) };
}
