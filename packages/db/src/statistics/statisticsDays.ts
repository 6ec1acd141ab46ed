import { type StatisticsCounts, type StatisticsDay, statisticsDaySchema } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { storableJson } from '../storable.ts';

/** Keeps the counts of a day, YYYY-MM-DD; what comes later on the same day takes their place. */
export async function storeStatisticsDay({ pool }: Database, day: string, counts: StatisticsCounts): Promise<void> {
  await pool.query(
    'INSERT INTO statistics_day (day, counts) VALUES ($1, $2::jsonb) ON CONFLICT (day) DO UPDATE SET counts = excluded.counts',
    [day, storableJson(counts)],
  );
}

/** Each of the 30 days before `now`, and of the two years before those the last one of each week. */
const shown = `
SELECT DISTINCT ON (step) to_char(day, 'YYYY-MM-DD') AS day, counts,
  CASE WHEN day > $1::date - 30 THEN day ELSE date_trunc('week', day)::date END AS step
FROM statistics_day WHERE day > $1::date - 760 ORDER BY step, day DESC`;

/** Oldest first. A day that this release cannot read any more is left out. */
export async function listStatisticsDays({ pool }: Database, now: Date): Promise<StatisticsDay[]> {
  const { rows } = await pool.query<{ day: string; counts: object }>(shown, [now.toISOString().slice(0, 10)]);
  return rows
    .flatMap(({ day, counts }) => {
      const parsed = statisticsDaySchema.safeParse({ day, ...counts });
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
