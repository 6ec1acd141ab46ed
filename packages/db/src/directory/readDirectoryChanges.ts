import type { Database } from '../database.ts';
import type { StoredEntry } from './DirectoryEntry.ts';

export interface DirectoryChanges {
  /** Where to go on from next time. */
  until: string;
  entries: StoredEntry[];
  /** Domains that are on the list no more. */
  gone: string[];
}

interface Found extends StoredEntry {
  until: string;
  listing: string | null;
}

/** What transactions changed from number `from` on; some of it may be known already. */
const changes = `
WITH moment AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS until)
SELECT until::text, change.domain, listing, capabilities, current."row" AS row, seed_facts
FROM moment LEFT JOIN (directory_change AS change LEFT JOIN provider USING (domain)
  LEFT JOIN provider_current AS current USING (domain)) ON change.changed_in >= $1::xid8`;

/** Numbers of another cluster, from which the data was restored, would count as news for ever. A replica waits for its primary to settle them. */
const settleForeign = `
UPDATE directory_change SET changed_in = pg_current_xact_id() WHERE changed_in >= pg_snapshot_xmax(pg_current_snapshot())`;

/** Without `from` the whole list. */
export async function readDirectoryChanges({ pool, readOnly }: Database, from: string | null): Promise<DirectoryChanges> {
  if (from === null && !readOnly) await pool.query(settleForeign);
  const { rows } = await pool.query<Found>(changes, [from ?? '0']);
  const until = rows[0]?.until ?? '0';
  const changed = rows.filter(({ domain }) => domain !== null);
  const entries = changed.filter(({ listing, row }) => listing === 'listed' && row !== null);
  const kept = new Set(entries.map(({ domain }) => domain));
  return { until, entries, gone: changed.flatMap(({ domain }) => (kept.has(domain) ? [] : [domain])) };
}
