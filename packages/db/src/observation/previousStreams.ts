import type { StoredObservation } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { type ObservationRow, observationColumns, storedObservation } from './storedObservation.ts';

const previous = `
WITH rounds AS (
  SELECT DISTINCT slot FROM observation
  WHERE domain = $1 AND kind = 'stream' AND slot < $2 AND slot > $2::timestamptz - INTERVAL '90 days'
  ORDER BY slot DESC LIMIT 30
), secured AS (
  SELECT *, rank() OVER (PARTITION BY direction, target, vantage ORDER BY slot DESC) AS age FROM observation
  WHERE domain = $1 AND kind = 'stream' AND slot IN (SELECT slot FROM rounds)
    AND slot > $2::timestamptz - INTERVAL '90 days'
    AND jsonb_array_length(coalesce(body #> '{tls,chain}', '[]')) > 0
)
SELECT ${observationColumns} FROM secured WHERE age = 1 ORDER BY direction, target, address, id`;

/** The streams over TLS to each target when it was last seen before a slot; no further back than 30 rounds. */
export async function previousStreams({ pool }: Database, domain: string, slot: string): Promise<StoredObservation[]> {
  const { rows } = await pool.query<ObservationRow>(previous, [domain, slot]);
  return rows.map(storedObservation);
}
