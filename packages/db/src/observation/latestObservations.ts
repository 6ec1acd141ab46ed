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
  WHERE domain = $1 AND ($2::text IS NULL OR kind = $2) GROUP BY kind, direction, vantage
), standing AS (
  SELECT * FROM newest WHERE NOT EXISTS (
    SELECT FROM run JOIN run_step ON run_step.run_id = run.id
    WHERE run.domain = $1 AND run.slot > newest.slot AND run_step.status = 'skipped'
      AND run_step.name IN ('c2s', 's2s', 'sign-up')
      AND run_step.name = CASE newest.kind WHEN 'stream' THEN newest.direction ELSE newest.kind END)
)
SELECT DISTINCT ON (kind, direction, vantage, target, address) ${observationColumns}
FROM observation JOIN standing USING (kind, direction, vantage, slot)
WHERE domain = $1 ORDER BY kind, direction, vantage, target, address, observed_at DESC`;

/** What we know now of a provider, as seen; empty when nothing was seen yet. */
export async function latestObservations(
  { pool }: Database,
  domain: string,
  kind?: ObservationKind,
): Promise<StoredObservation[]> {
  const { rows } = await pool.query<ObservationRow>(latest, [domain, kind ?? null]);
  return rows.map(storedObservation);
}
