import { type Uptime, type UptimeDay, uptimeShare } from '@signpost/contracts';
import type { Database } from '../database.ts';
import type { Standing } from './dueLiveness.ts';
import { upMinutes } from './upMinutes.ts';

const dayMs = 86_400_000;
const shownDays = 90;

/** How reachable a provider was: its last look, its last 90 days, its years. */
export async function getUptime(database: Database, domain: string, now: Date): Promise<Uptime> {
  const since = new Date(now.getTime() - (shownDays - 1) * dayMs).toISOString().slice(0, 10);
  const [last, days, years] = await Promise.all([
    lastLook(database, domain),
    daysOf(database, domain, since),
    yearsOf(database, domain),
  ]);
  return { domain, last, share: uptimeShare(days), days, years };
}

async function lastLook({ pool }: Database, domain: string): Promise<Uptime['last']> {
  const { rows } = await pool.query<{ at: Date; state: Standing; unseenFrom: string | null }>({
    name: 'last-look',
    text: 'SELECT looked_at AS at, state, unseen_from AS "unseenFrom" FROM liveness WHERE domain = $1 AND looked_at IS NOT NULL',
    values: [domain],
  });
  const [found] = rows;
  if (!found) return null;
  const state = found.state === 'suspect' ? 'unknown' : found.state;
  return { at: found.at.toISOString(), state, ...(found.unseenFrom === null ? {} : { unseenFrom: found.unseenFrom }) };
}

type Minutes = Record<'upMinutes' | 'degradedMinutes' | 'downMinutes' | 'unknownMinutes', number | null>;

async function daysOf({ pool }: Database, domain: string, since: string): Promise<UptimeDay[]> {
  const { rows } = await pool.query<Omit<UptimeDay, 'minutes'> & Minutes>({
    name: 'uptime-days',
    text: `SELECT to_char(day, 'YYYY-MM-DD') AS day, up, degraded, down, unknown, round(answer_ms)::int AS "answerMs",
       up_minutes AS "upMinutes", degraded_minutes AS "degradedMinutes", down_minutes AS "downMinutes",
       unknown_minutes AS "unknownMinutes"
     FROM uptime_day WHERE domain = $1 AND day >= $2 ORDER BY day`,
    values: [domain, since],
  });
  return rows.map(({ upMinutes: up, degradedMinutes: degraded, downMinutes: down, unknownMinutes: unknown, ...day }) =>
    up === null || degraded === null || down === null || unknown === null
      ? day
      : { ...day, minutes: { up, degraded, down, unknown } },
  );
}

async function yearsOf({ pool }: Database, domain: string): Promise<Uptime['years']> {
  const { rows } = await pool.query<{ year: number; up: number; down: number }>({
    name: 'uptime-years',
    text: `SELECT extract(year FROM day)::int AS year, sum(${upMinutes.up})::int AS up, sum(${upMinutes.down})::int AS down
     FROM uptime_day WHERE domain = $1 GROUP BY 1 ORDER BY 1`,
    values: [domain],
  });
  return rows.map(({ year, up, down }) => ({ year, share: up + down === 0 ? null : up / (up + down) }));
}
