import { openDirectory, storeStatisticsDay } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';
import { countStatistics } from './countStatistics.ts';

/** Notes how the listed providers are spread today (UTC). Done again, it takes the place of what was noted before. */
export async function keepStatistics({ database, clock }: ReadContext): Promise<void> {
  const now = clock.now();
  const entries = await openDirectory(database).entries();
  const counts = countStatistics(
    Array.from(entries, ({ subject }) => subject),
    now,
  );
  await storeStatisticsDay(database, now.toISOString().slice(0, 10), counts);
}
