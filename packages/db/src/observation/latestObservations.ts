import type { ObservationKind, StoredObservation } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { type ObservationRow, observationColumns, storedObservation } from './storedObservation.ts';

/**
 * Of each kind and direction the latest slot. A later run that found nothing of the kind to look at (no SRV targets any
 * more) leaves nothing of it, so that a target that is gone does not live on.
 */
const latest = `
WITH newest AS (
  SELECT kind, direction, vantage, max(slot) AS slot FROM observation
  WHERE domain = $1 AND kind <> 'tls-sweep' AND ($2::text IS NULL OR kind = $2)
    AND ($3::timestamptz IS NULL OR observed_at <= $3) GROUP BY kind, direction, vantage
), standing AS (
  SELECT * FROM newest WHERE NOT EXISTS (
    SELECT FROM run JOIN run_step ON run_step.run_id = run.id
    WHERE run.domain = $1 AND run.slot > newest.slot AND run_step.status = 'skipped'
      AND ($3::timestamptz IS NULL OR run_step.finished_at <= $3)
      AND run_step.name IN ('c2s', 's2s', 'sign-up')
      AND run_step.name = CASE newest.kind WHEN 'stream' THEN newest.direction ELSE newest.kind END)
)
SELECT DISTINCT ON (kind, direction, vantage, target, address) ${observationColumns}
FROM observation JOIN standing USING (kind, direction, vantage, slot)
WHERE domain = $1 AND ($3::timestamptz IS NULL OR observed_at <= $3)
ORDER BY kind, direction, vantage, target, address, observed_at DESC`;

/** Sweeps go from target to target over many runs, so that each target has a latest slot of its own. */
const latestSweeps = `
SELECT DISTINCT ON (direction, vantage, target, address) ${observationColumns} FROM observation
WHERE domain = $1 AND kind = 'tls-sweep' AND ($2::timestamptz IS NULL OR observed_at <= $2) AND slot > (
  SELECT max(slot) - INTERVAL '30 days' FROM observation
  WHERE domain = $1 AND kind = 'tls-sweep' AND ($2::timestamptz IS NULL OR observed_at <= $2))
ORDER BY direction, vantage, target, address, slot DESC`;

/** What we know of a provider, as seen: now, or as it was known at `asOf`. Empty when nothing was seen yet. */
export async function latestObservations(
  { pool }: Database,
  domain: string,
  kind?: ObservationKind,
  asOf: Date | null = null,
): Promise<StoredObservation[]> {
  const plain = await pool.query<ObservationRow>(latest, [domain, kind ?? null, asOf]);
  const sweeps =
    kind === undefined || kind === 'tls-sweep' ? await pool.query<ObservationRow>(latestSweeps, [domain, asOf]) : { rows: [] };
  return [...plain.rows, ...sweeps.rows].map(storedObservation);
}
