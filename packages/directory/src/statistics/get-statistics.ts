import type { Statistics } from '@signpost/contracts';
import { listStatisticsDays } from '@signpost/db';
import type { ListContext } from '../read-context.ts';
import { countStatistics } from './countStatistics.ts';

/** How the listed providers are spread, now and over time. */
export async function getStatistics({ database, directory, clock }: ListContext): Promise<Statistics> {
  const now = clock.now();
  const [entries, days] = await Promise.all([directory.entries(), listStatisticsDays(database, now)]);
  const listed = Array.from(entries, ({ subject }) => subject);
  return { at: now.toISOString(), now: countStatistics(listed, now), days };
}
