import type { Database } from '../database.ts';

const dayMs = 86_400_000;
const keepMs = 30 * dayMs;

/** The looks of each day since `$1`, counted. */
export const countDays = `
SELECT domain, (at AT TIME ZONE 'UTC')::date AS day,
  count(*) FILTER (WHERE state = 'up') AS up, count(*) FILTER (WHERE state = 'degraded') AS degraded,
  count(*) FILTER (WHERE state = 'down') AS down, count(*) FILTER (WHERE state IN ('unknown', 'suspect')) AS unknown,
  avg(answer_ms) AS answer_ms
FROM liveness_sample WHERE at >= $1 GROUP BY 1, 2`;

/** Brings the days of yesterday and today up to date, and drops looks older than a month. Safe to repeat. */
export async function rollUpLiveness({ pool }: Database, now: Date): Promise<void> {
  const yesterday = new Date((Math.floor(now.getTime() / dayMs) - 1) * dayMs);
  await pool.query(
    `INSERT INTO uptime_day (domain, day, up, degraded, down, unknown, answer_ms) ${countDays}
     ON CONFLICT (domain, day) DO UPDATE SET up = excluded.up, degraded = excluded.degraded, down = excluded.down,
       unknown = excluded.unknown, answer_ms = excluded.answer_ms`,
    [yesterday],
  );
  await pool.query('DELETE FROM liveness_sample WHERE at < $1', [new Date(now.getTime() - keepMs)]);
}
