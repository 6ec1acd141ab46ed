import type { Database } from '../database.ts';

const dayMs = 86_400_000;
const keepMs = 30 * dayMs;

/** A look stands for the time until the next one, and for no longer than this: of what comes later nobody knows. */
const longestMinutes = 90;

/** The looks since `$1` of the domains `$3`, with the minutes that each stands for. The last one goes on until `$2`, for a minute at least. */
const spans = `
SELECT domain, at, CASE WHEN state = 'suspect' THEN 'unknown' ELSE state END AS state, answer_ms,
  least(${longestMinutes}, extract(epoch FROM coalesce(lead(at) OVER (PARTITION BY domain ORDER BY at),
    greatest($2::timestamptz, at + interval '1 minute')) - at) / 60) AS minutes
FROM liveness_sample WHERE at >= $1 AND domain = ANY ($3)`;

const states = ['up', 'degraded', 'down', 'unknown'] as const;
const counted = states.map((state) => `count(*) FILTER (WHERE state = '${state}')`).join(', ');
const weighed = states.map((state) => `round(coalesce(sum(minutes) FILTER (WHERE state = '${state}'), 0))`).join(', ');
const columns = [...states, ...states.map((state) => `${state}_minutes`), 'answer_ms'];

const days = `
INSERT INTO uptime_day (domain, day, ${columns.join(', ')})
SELECT domain, (at AT TIME ZONE 'UTC')::date, ${counted}, ${weighed}, avg(answer_ms) FROM (${spans}) AS spans GROUP BY 1, 2
ON CONFLICT (domain, day) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Brings yesterday and today of these domains up to date, and drops looks older than a month. Safe to repeat. */
export async function rollUpLiveness({ pool }: Database, now: Date, domains: readonly string[]): Promise<void> {
  const yesterday = new Date((Math.floor(now.getTime() / dayMs) - 1) * dayMs);
  if (domains.length > 0) await pool.query(days, [yesterday, now, domains]);
  await pool.query('DELETE FROM liveness_sample WHERE at < $1', [new Date(now.getTime() - keepMs)]);
}
