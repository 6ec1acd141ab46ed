import type { Database } from '../database.ts';

const dayMs = 86_400_000;

/**
 * Of what is older than `before`, an observation goes where the one before it of the same kind, place and vantage saw the
 * same: each change stays for ever, and so does the latest round of each. One statement for each day, so that locks are
 * short.
 */
const thin = `
WITH old AS (
  SELECT id, slot, domain, kind, direction, vantage, content_hash,
    lag(content_hash) OVER (PARTITION BY domain, kind, direction, target, address, vantage ORDER BY slot) AS before
  FROM observation WHERE slot >= $1::timestamptz - INTERVAL '400 days' AND slot < $2)
DELETE FROM observation USING old
WHERE observation.id = old.id AND observation.slot = old.slot AND old.slot >= $1 AND old.content_hash = old.before
  AND EXISTS (SELECT FROM observation AS newer WHERE newer.domain = old.domain AND newer.kind = old.kind
    AND newer.direction = old.direction AND newer.vantage = old.vantage AND newer.slot > old.slot)`;

const oldest = 'SELECT min(slot) AS slot FROM observation WHERE slot >= $1';

/** Thins all that is older than `keepDays`, day by day, from where `since` says that it was left off. Gives the rows removed. */
export async function thinObservations({ pool }: Database, now: Date, keepDays: number, since: Date): Promise<number> {
  const end = Math.floor((now.getTime() - keepDays * dayMs) / dayMs) * dayMs;
  const { rows } = await pool.query<{ slot: Date | null }>(oldest, [since]);
  const first = rows[0]?.slot?.getTime() ?? end;
  let removed = 0;
  for (let day = Math.floor(first / dayMs) * dayMs; day < end; day += dayMs)
    removed += (await pool.query(thin, [new Date(day), new Date(day + dayMs)])).rowCount ?? 0;
  return removed;
}
