import { type Uptime, type UptimeDay, uptimeShare } from '@signpost/contracts';
import type { Database } from '../database.ts';
import type { Standing } from './dueLiveness.ts';

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
  const { rows } = await pool.query<{ at: Date; state: Standing }>(
    'SELECT looked_at AS at, state FROM liveness WHERE domain = $1 AND looked_at IS NOT NULL',
    [domain],
  );
  const [found] = rows;
  return found ? { at: found.at.toISOString(), state: found.state === 'suspect' ? 'unknown' : found.state } : null;
}

async function daysOf({ pool }: Database, domain: string, since: string): Promise<UptimeDay[]> {
  const { rows } = await pool.query<UptimeDay>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, up, degraded, down, unknown, round(answer_ms)::int AS "answerMs"
     FROM uptime_day WHERE domain = $1 AND day >= $2 ORDER BY day`,
    [domain, since],
  );
  return rows;
}

async function yearsOf({ pool }: Database, domain: string): Promise<Uptime['years']> {
  const { rows } = await pool.query<{ year: number; up: number; degraded: number; down: number }>(
    `SELECT extract(year FROM day)::int AS year, sum(up)::int AS up, sum(degraded)::int AS degraded, sum(down)::int AS down
     FROM uptime_day WHERE domain = $1 GROUP BY 1 ORDER BY 1`,
    [domain],
  );
  return rows.map(({ year, ...counts }) => ({ year, share: uptimeShare([counts]) }));
}
