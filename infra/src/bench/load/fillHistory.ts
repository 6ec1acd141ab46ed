import type { Database } from '@signpost/db';
import { domainOf } from '../web/fillProviders.ts';

/** Days of history, of which the last fourteen keep every look; before that one a week. */
const days = 30;
const batch = 250;

const observations = `
INSERT INTO observation (id, run_id, domain, kind, direction, target, address, slot, vantage, probe_version, observed_at,
  duration_ms, failure, body, evidence, evidence_hashes, content_hash)
SELECT substr(md5(o.id || ' ' || ago), 1, 26), run_id, domain, kind, direction, target, address, slot - make_interval(days => ago),
  vantage, probe_version, observed_at - make_interval(days => ago), duration_ms, failure, body, evidence, evidence_hashes, content_hash
FROM observation o, (SELECT generate_series(1, 13) UNION ALL SELECT 20 UNION ALL SELECT 27) AS before (ago)
WHERE domain = ANY ($1) AND slot > now() - interval '1 day'`;

const assessments = `
INSERT INTO assessment (id, domain, rubric_version, assessed_at, overall, c2s, s2s, document, last_seen_at, slot, provisional, changes)
SELECT substr(md5(id || ' a ' || ago), 1, 26), domain, rubric_version, assessed_at - make_interval(days => ago), overall, c2s, s2s, document,
  assessed_at - make_interval(days => ago - 8), assessed_at - make_interval(days => ago), false,
  '[{"kind": "software", "cause": "provider", "direction": null, "subject": null, "from": "Prosody 0.12.3", "to": "Prosody 13.0.1"}]'
FROM assessment, (VALUES (9), (18), (27)) AS before (ago) WHERE domain = ANY ($1)`;

const events = `
INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids)
SELECT substr(md5(domain || ' e ' || n), 1, 26), domain, now() - make_interval(hours => 3 + n * 170 + abs(hashtext(domain)) % 160),
  CASE n % 2 WHEN 0 THEN 'up' ELSE 'down' END, 'e' || n, '{"direction": "c2s"}', ARRAY[substr(md5('o' || n), 1, 26)]
FROM unnest($1::text[]) AS domain, generate_series(0, 3) AS n`;

const uptime = `
INSERT INTO uptime_day (domain, day, up, degraded, down, unknown, answer_ms)
SELECT domain, (now() - make_interval(days => n))::date, 23, 0, 1, 0, 40 + n % 60
FROM unnest($1::text[]) AS domain, generate_series(1, ${days}) AS n`;

const samples = `
INSERT INTO liveness_sample (domain, at, state, answer_ms)
SELECT domain, date_trunc('hour', now()) - make_interval(hours => n, mins => abs(hashtext(domain)) % 60), 'up', 40 + n % 60
FROM unnest($1::text[]) AS domain, generate_series(1, ${days} * 24) AS n`;

const runs = `
WITH made AS (
  INSERT INTO run (id, domain, reason, status, slot, created_at, started_at, finished_at, touched_at, event_count)
  SELECT substr(md5(domain || ' r ' || n), 1, 26), domain, 'scheduled', 'completed', at, at, at, at, at, 20
  FROM unnest($1::text[]) AS domain, generate_series(1, ${days}) AS n, LATERAL (
    SELECT date_trunc('second', now()) - make_interval(days => n, mins => abs(hashtext(domain)) % 600) AS at) AS times RETURNING id, slot),
steps AS (
  INSERT INTO run_step (run_id, name, status, started_at, finished_at, summary)
  SELECT id, name, 'done', slot, slot, '{"id": "step.c2s", "params": {"answered": 4, "asked": 4}}'
  FROM made, unnest(ARRAY['dns', 'c2s', 's2s', 'sign-up', 'web', 'disco', 'tls', 'assess']) AS name)
INSERT INTO run_event (run_id, sequence, at, type, step, message)
SELECT id, n, slot, 'step-finished', 'c2s', '{"id": "step.c2s", "params": {"answered": 4, "asked": 4}}' FROM made, generate_series(1, 20) AS n`;

const roomDays = `
INSERT INTO room_day (room_id, day, average, most, samples)
SELECT id, (now() - make_interval(days => n))::date, occupants, occupants + n % 7, 24 FROM room, generate_series(2, ${days}) AS n
WHERE id BETWEEN $1 AND $2 ON CONFLICT DO NOTHING`;

const statistics = `
INSERT INTO statistics_day (day, counts) SELECT day - n, counts FROM statistics_day, generate_series(1, ${days}) AS n ON CONFLICT DO NOTHING`;

/** Gives what stands now of so many providers, and of all rooms, a past of thirty days. */
export async function fillHistory({ pool }: Database, providers: number, say: (line: string) => void): Promise<void> {
  await pool.query("SELECT ensure_partitions(now() - interval '3 months', 5)");
  const domains = Array.from({ length: providers }, (_, number) => domainOf(number));
  for (let from = 0; from < providers; from += batch) {
    const some = domains.slice(from, from + batch);
    for (const part of [observations, assessments, events, uptime, samples, runs]) await pool.query(part, [some]);
    if (from % 1_000 === 0) say(`${days} days of ${from + some.length} providers`);
  }
  const last = (await pool.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM room')).rows[0]?.id ?? 0;
  for (let from = 1; from <= last; from += 20_000) await pool.query(roomDays, [from, from + 19_999]);
  await pool.query(statistics);
}
