import { z } from 'zod';

const counts = z.record(z.string(), z.number().int().nonnegative());

/** How the listed providers are spread. Only those tested within the shelf life of a result are counted, beside `listed`. */
export const statisticsCountsSchema = z
  .object({
    listed: z.number().int(),
    tested: z.number().int(),
    /** Letters of connections of apps, and between servers. */
    c2s: counts,
    s2s: counts,
    /** Servers by the name that they tell; `''` where they tell none. */
    software: counts,
    /** Answers to whether apps reach it by IPv6, and by TLS 1.3. */
    ipv6: counts,
    tls13: counts,
  })
  .meta({ id: 'StatisticsCounts' });
export type StatisticsCounts = z.infer<typeof statisticsCountsSchema>;

export const statisticsDaySchema = statisticsCountsSchema.extend({ day: z.iso.date() }).meta({ id: 'StatisticsDay' });
export type StatisticsDay = z.infer<typeof statisticsDaySchema>;

/**
 * `GET /api/v1/statistics`: as it is now, and as it was at the end of days (UTC), oldest first: each of the last 30, before
 * those the last of each week.
 */
export const statisticsSchema = z
  .object({ at: z.string(), now: statisticsCountsSchema, days: z.array(statisticsDaySchema) })
  .meta({ id: 'Statistics' });
export type Statistics = z.infer<typeof statisticsSchema>;
