import type { Database } from '@signpost/db';
import { assessmentsAYear, changesAYear, eventsAYear, keptRuns, recentDays, recentLooks, wordy, years } from './habits.ts';
import { placesOf, type Round } from './round.ts';

const batch = 100;

/**
 * Rows as they are left after three years: two weeks whole, before that what changed. Each change has raw answers of its own,
 * and so has each look at what answers in other words every time.
 */
const observations = `
WITH place AS (SELECT *, row_number() OVER () AS nth FROM jsonb_to_recordset($3::jsonb) AS place (
    kind text, direction text, target text, address text, duration_ms float8, body jsonb, refs jsonb, gzips text[], sizes int[],
    recent int, changes int, wordy boolean)),
look AS (
  SELECT place.*, 'p' || p || '.example' AS domain, slot, md5(p || ' ' || nth || ' ' || slot) AS own,
    CASE WHEN isRecent AND NOT wordy THEN md5(p || ' now ' || nth) ELSE md5(p || ' ' || nth || ' ' || slot) END AS mark
  FROM generate_series($1::int, $2::int) AS p, place, LATERAL (
    SELECT $4::timestamptz - make_interval(days => day) AS slot, true AS isRecent FROM generate_series(0, recent - 1) AS day
    UNION ALL
    SELECT $4::timestamptz - interval '${recentDays} days' - make_interval(secs => (n + 0.7) * ${years} * 365 * 86400.0 / changes), false
    FROM generate_series(0, changes - 1) AS n) AS looks),
raw AS (
  INSERT INTO evidence (sha256, media_type, size_bytes, gzip, created_at)
  SELECT mark || md5(mark || one), 'text/plain', sizes[one], decode(gzips[one], 'hex') || decode(mark, 'hex'), slot
  FROM look, generate_subscripts(gzips, 1) AS one ON CONFLICT DO NOTHING)
INSERT INTO observation (id, run_id, domain, kind, direction, target, address, slot, vantage, probe_version, observed_at,
  duration_ms, failure, body, evidence, evidence_hashes, content_hash)
SELECT substr(own, 1, 26), substr(own, 1, 26), domain, kind, direction, target, address, slot, 'main', '1', slot, duration_ms, NULL,
  body || jsonb_build_object('mark', mark),
  (SELECT coalesce(jsonb_agg(ref || jsonb_build_object('sha256', mark || md5(mark || nth))), '[]')
   FROM jsonb_array_elements(refs) WITH ORDINALITY AS r (ref, nth)),
  ARRAY(SELECT mark || md5(mark || one) FROM generate_subscripts(gzips, 1) AS one), mark
FROM look`;

const assessments = `
INSERT INTO assessment (id, domain, rubric_version, assessed_at, overall, c2s, s2s, document, last_seen_at, slot, provisional, changes)
SELECT substr(md5(p || ' a ' || n), 1, 26), 'p' || p || '.example', '2026.1', at, 'A', 'A', 'A',
  $3::jsonb || jsonb_build_object('domain', 'p' || p || '.example', 'mark', md5(p || ' ' || n)), at + interval '15 days', at, false,
  '[{"kind": "software", "cause": "provider", "direction": null, "subject": null, "from": "Prosody 0.12.3", "to": "Prosody 13.0.1"}]'
FROM generate_series($1::int, $2::int) AS p, LATERAL (
  SELECT n, $4::timestamptz - make_interval(secs => n * ${years} * 365 * 86400.0 / ${assessmentsAYear * years}) AS at
  FROM generate_series(0, ${assessmentsAYear * years - 1}) AS n) AS times`;

const events = `
INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids)
SELECT substr(md5(p || ' e ' || n), 1, 26), 'p' || p || '.example',
  $3::timestamptz - make_interval(secs => n * ${years} * 365 * 86400.0 / ${eventsAYear * years}), CASE n % 2 WHEN 0 THEN 'down' ELSE 'up' END,
  'e' || n, '{"direction": "c2s"}', ARRAY[substr(md5('o' || n), 1, 26)]
FROM generate_series($1::int, $2::int) AS p, generate_series(0, ${eventsAYear * years - 1}) AS n`;

const days = `
INSERT INTO uptime_day (domain, day, up, degraded, down, unknown, up_minutes, degraded_minutes, down_minutes, unknown_minutes, answer_ms)
SELECT 'p' || p || '.example', ($3::timestamptz - make_interval(days => n))::date, 23, 0, 1, 0, 1380, 0, 60, 0, 40 + n % 60
FROM generate_series($1::int, $2::int) AS p, generate_series(0, ${years * 365 - 1}) AS n`;

const samples = `
INSERT INTO liveness_sample (domain, at, state, answer_ms)
SELECT 'p' || p || '.example', $3::timestamptz - make_interval(hours => n), 'up', 40 + n % 60
FROM generate_series($1::int, $2::int) AS p, generate_series(0, 30 * 24 - 1) AS n`;

const runs = `
WITH made AS (
  INSERT INTO run (id, domain, reason, status, slot, created_at, started_at, finished_at, touched_at, event_count)
  SELECT substr(md5(p || ' r ' || n), 1, 26), 'p' || p || '.example', 'scheduled', 'completed', at, at, at, at, at, 20
  FROM generate_series($1::int, $2::int) AS p, LATERAL (
    SELECT n, $3::timestamptz - make_interval(days => n) AS at FROM generate_series(0, ${keptRuns - 1}) AS n) AS times RETURNING id, slot),
steps AS (
  INSERT INTO run_step (run_id, name, status, started_at, finished_at, summary)
  SELECT id, 'step-' || n, 'done', slot, slot, '{"id": "step.c2s", "params": {"answered": 4, "asked": 4}}' FROM made, generate_series(1, 8) AS n)
INSERT INTO run_event (run_id, sequence, at, type, step, message)
SELECT id, n, slot, 'step-finished', 'step-' || n, '{"id": "step.c2s", "params": {"answered": 4, "asked": 4}}' FROM made, generate_series(1, 20) AS n`;

/** Fills three years of history for `count` providers; gives how long it took, in seconds. */
export async function fillHistory(
  { pool }: Database,
  count: number,
  now: Date,
  round: Round,
  say: (line: string) => void,
): Promise<number> {
  const started = performance.now();
  await pool.query("SELECT ensure_partitions($1::timestamptz - interval '38 months', 41)", [now]);
  await pool.query(
    `INSERT INTO provider (domain, origin, listing, created_at, next_probe_at)
     SELECT 'p' || p || '.example', 'bench', 'listed', now(), 'infinity' FROM generate_series(1, $1::int) AS p`,
    [count],
  );
  const places = JSON.stringify(
    placesOf(round).map((place) => ({
      ...place,
      recent: recentLooks(place.kind),
      changes: (changesAYear[place.kind] ?? 2) * years,
      wordy: wordy.has(place.kind),
    })),
  );
  for (let from = 1; from <= count; from += batch) {
    const to = Math.min(count, from + batch - 1);
    await pool.query(observations, [from, to, places, now]);
    await pool.query(assessments, [from, to, JSON.stringify(round.assessment), now]);
    for (const part of [events, days, samples, runs]) await pool.query(part, [from, to, now]);
    if (from % 1_000 === 1) say(`${to} of ${count} providers after ${Math.round((performance.now() - started) / 1000)} s`);
  }
  await pool.query('VACUUM ANALYZE');
  return (performance.now() - started) / 1000;
}
