import type pg from 'pg';
import { storableJson } from '../storable.ts';
import { blankRow } from './blankRow.ts';

/** Gives a provider that may be shown its row in the list, with nothing known yet, if it has none. */
export async function blankCurrent(client: pg.PoolClient, domain: string): Promise<void> {
  const row = blankRow(domain, 'not-tested');
  await client.query(
    `INSERT INTO provider_current (domain, overall, c2s, s2s, c2s_reachability, s2s_reachability, capabilities, "row")
     SELECT domain, '?', '?', '?', 'unknown', 'unknown', '{}', $2::jsonb FROM provider
     WHERE domain = $1 AND listing <> 'opted-out' ON CONFLICT (domain) DO NOTHING`,
    [domain, storableJson(row)],
  );
}
