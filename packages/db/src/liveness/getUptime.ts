import { type Uptime, type UptimeDay, uptimeShare } from '@signpost/contracts';
import type { Database } from '../database.ts';
import type { Standing } from './dueLiveness.ts';
import { upMinutes } from './upMinutes.ts';

const dayMs = 86_400_000;
const shownDays = 90;

/** All in one row; times in milliseconds. */
const read = `
SELECT
  (SELECT json_build_object('at', (extract(epoch FROM looked_at) * 1000)::bigint, 'state', state, 'unseenFrom', unseen_from)
   FROM liveness WHERE domain = $1 AND looked_at IS NOT NULL) AS last,
  (SELECT coalesce(json_agg(one ORDER BY one.day), '[]') FROM (
     SELECT to_char(day, 'YYYY-MM-DD') AS day, up, degraded, down, unknown, round(answer_ms)::int AS "answerMs",
       up_minutes AS "upMinutes", degraded_minutes AS "degradedMinutes", down_minutes AS "downMinutes",
       unknown_minutes AS "unknownMinutes"
     FROM uptime_day WHERE domain = $1 AND day >= $2) AS one) AS days,
  (SELECT coalesce(json_agg(one ORDER BY one.year), '[]') FROM (
     SELECT extract(year FROM day)::int AS year, sum(${upMinutes.up})::int AS up, sum(${upMinutes.down})::int AS down
     FROM uptime_day WHERE domain = $1 GROUP BY 1) AS one) AS years`;

type Minutes = Record<'upMinutes' | 'degradedMinutes' | 'downMinutes' | 'unknownMinutes', number | null>;

interface Row {
  last: { at: number; state: Standing; unseenFrom: string | null } | null;
  days: (Omit<UptimeDay, 'minutes'> & Minutes)[];
  years: { year: number; up: number; down: number }[];
}

/** How reachable a provider was: its last look, its last 90 days, its years. */
export async function getUptime({ pool }: Database, domain: string, now: Date): Promise<Uptime> {
  const since = new Date(now.getTime() - (shownDays - 1) * dayMs).toISOString().slice(0, 10);
  const { rows } = await pool.query<Row>({ name: 'uptime', text: read, values: [domain, since] });
  const { last, days, years } = rows[0] as Row;
  const shown = days.map(dayOf);
  return { domain, last: lastLook(last), share: uptimeShare(shown), days: shown, years: years.map(yearOf) };
}

function lastLook(found: Row['last']): Uptime['last'] {
  if (!found) return null;
  const state = found.state === 'suspect' ? 'unknown' : found.state;
  return { at: new Date(found.at).toISOString(), state, ...(found.unseenFrom === null ? {} : { unseenFrom: found.unseenFrom }) };
}

function dayOf(found: Row['days'][number]): UptimeDay {
  const { upMinutes: up, degradedMinutes: degraded, downMinutes: down, unknownMinutes: unknown, ...day } = found;
  return up === null || degraded === null || down === null || unknown === null
    ? day
    : { ...day, minutes: { up, degraded, down, unknown } };
}

const yearOf = ({ year, up, down }: Row['years'][number]): Uptime['years'][number] => ({
  year,
  share: up + down === 0 ? null : up / (up + down),
});
