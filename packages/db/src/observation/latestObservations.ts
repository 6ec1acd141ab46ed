import type { ObservationKind, StoredObservation } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { type ObservationRow, observationColumns, storedObservation } from './storedObservation.ts';

/**
 * Of each kind and direction the latest slot. A later run that found nothing of the kind to look at (no SRV targets any
 * more) leaves nothing of it, so that a target that is gone does not live on.
 */
const latest = (ofKinds: boolean, asOf: boolean): string => `
WITH newest AS (
  SELECT kind, direction, vantage, max(slot) AS slot FROM observation
  WHERE domain = $1 AND kind <> 'tls-sweep' ${ofKinds ? 'AND kind = ANY ($3)' : ''}
    ${asOf ? 'AND observed_at <= $2' : ''} GROUP BY kind, direction, vantage
), standing AS (
  SELECT * FROM newest WHERE NOT EXISTS (
    SELECT FROM run JOIN run_step ON run_step.run_id = run.id
    WHERE run.domain = $1 AND run.slot > newest.slot AND run_step.status = 'skipped'
      ${asOf ? 'AND run_step.finished_at <= $2' : ''}
      AND run_step.name IN ('c2s', 's2s', 'sign-up')
      AND run_step.name = CASE newest.kind WHEN 'stream' THEN newest.direction ELSE newest.kind END)
)
SELECT DISTINCT ON (kind, direction, vantage, target, address) ${observationColumns}
FROM observation JOIN standing USING (kind, direction, vantage, slot)
WHERE domain = $1 AND ${asOf ? 'observed_at <= $2' : '$2::timestamptz IS NULL'}
ORDER BY kind, direction, vantage, target, address, observed_at DESC`;

/** Sweeps go from target to target over many runs, so that each target has a latest slot of its own. */
const latestSweeps = (asOf: boolean): string => {
  const known = asOf ? 'observed_at <= $2' : '$2::timestamptz IS NULL';
  return `
SELECT DISTINCT ON (direction, vantage, target, address) ${observationColumns} FROM observation
WHERE domain = $1 AND kind = 'tls-sweep' AND ${known} AND slot > (
  SELECT max(slot) - INTERVAL '30 days' FROM observation WHERE domain = $1 AND kind = 'tls-sweep' AND ${known})
ORDER BY direction, vantage, target, address, slot DESC`;
};

/**
 * Prepared once for each connection, each form by itself: with as many partitions as there are, planning costs more than
 * reading, and a plan that serves all forms is a bad one.
 */
const ask = async (pool: Database['pool'], statement: { name: string; text: string; values: unknown[] }) =>
  (await pool.query<ObservationRow>(statement)).rows;

/** What we know of a provider, as seen: now, or as it was known at `asOf`. Empty when nothing was seen yet. */
export async function latestObservations(
  { pool }: Database,
  domain: string,
  kinds?: ObservationKind | readonly ObservationKind[],
  asOf: Date | null = null,
): Promise<StoredObservation[]> {
  const asked = kinds === undefined ? null : [kinds].flat();
  const form = `${asked === null ? '' : '-of-kinds'}${asOf === null ? '' : '-as-of'}`;
  const plain = await ask(pool, {
    name: `latest-observations${form}`,
    text: latest(asked !== null, asOf !== null),
    values: asked === null ? [domain, asOf] : [domain, asOf, asked],
  });
  const sweeps =
    asked === null || asked.includes('tls-sweep')
      ? await ask(pool, {
          name: `latest-sweeps${asOf === null ? '' : '-as-of'}`,
          text: latestSweeps(asOf !== null),
          values: [domain, asOf],
        })
      : [];
  return [...plain, ...sweeps].map(storedObservation);
}
