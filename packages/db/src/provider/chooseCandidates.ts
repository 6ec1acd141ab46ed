import type { ProviderRow } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRow } from './readRow.ts';

interface Found {
  domain: string;
  row: unknown;
  seed_facts: unknown;
  watched_since: Date | null;
  down_ms: number;
}

/** Times down end with the next event of the direction, or go on. */
const candidates = `
WITH outages AS (
  SELECT domain, type, at, lead(at, 1, $1) OVER (PARTITION BY domain ORDER BY at, id) AS until
  FROM provider_event WHERE type IN ('down', 'up') AND params->>'direction' = 'c2s'),
down AS (
  SELECT domain, sum(extract(epoch FROM until - greatest(at, $1::timestamptz - interval '90 days')) * 1000) AS ms
  FROM outages WHERE type = 'down' AND until > $1::timestamptz - interval '90 days' GROUP BY domain),
watched AS (SELECT domain, min(assessed_at) AS since FROM assessment GROUP BY domain)
SELECT domain, current."row" AS row, seed_facts, since AS watched_since, coalesce(ms, 0)::float8 AS down_ms
FROM provider JOIN provider_current AS current USING (domain) LEFT JOIN watched USING (domain) LEFT JOIN down USING (domain)
WHERE listing = 'listed'`;

/** Every listed provider, since when we watch it, and how long apps could not reach it in the last 90 days. */
export async function chooseCandidates(
  { pool }: Database,
  now: Date,
): Promise<{ row: ProviderRow; watchedSince: string | null; downMs: number }[]> {
  const { rows } = await pool.query<Found>(candidates, [now]);
  return rows.map(({ domain, row, seed_facts, watched_since, down_ms }) => ({
    row: readRow(domain, row, now, seed_facts),
    watchedSince: watched_since?.toISOString() ?? null,
    downMs: down_ms,
  }));
}
