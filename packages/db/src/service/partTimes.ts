import { runStatuses, type StatusPart } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { mayBeLookedAt } from '../liveness/lookWishes.ts';

export interface PartTimes {
  part: StatusPart;
  /** When it last did something. */
  last: Date | null;
  /** Since when the longest overdue waits. */
  oldest: Date | null;
  waiting: number;
}

/**
 * The latest time of the runs of a status, among those touched last: a run is touched when it starts and when it ends, so
 * that few, who work at the same time, can have been touched after the one that is sought.
 */
const latestOf = (time: 'started_at' | 'finished_at', statuses: readonly (typeof runStatuses)[number][]): string => `(
SELECT max(touched.at) FROM unnest('{${statuses.join()}}'::text[]) AS sought (status) CROSS JOIN LATERAL (
  SELECT ${time} AS at FROM run WHERE run.status = sought.status AND ${time} IS NOT NULL AND created_at > $1::timestamptz - interval '30 days'
  ORDER BY touched_at DESC LIMIT 500) AS touched)`;

/** What waits is what should have had its turn already. */
const parts = `
SELECT 'runs' AS part, ${latestOf('finished_at', ['completed'])} AS last,
  min(next_probe_at) AS oldest, count(*)::int AS waiting FROM provider WHERE listing <> 'opted-out' AND next_probe_at < $1
UNION ALL
SELECT 'queue', ${latestOf('started_at', runStatuses)}, min(created_at),
  count(*)::int FROM run WHERE status = 'queued'
UNION ALL
SELECT 'liveness', (SELECT max(looked_at) FROM liveness), min(next_at), count(*)::int
  FROM liveness JOIN provider USING (domain) WHERE next_at < $1 AND ${mayBeLookedAt('provider')}
UNION ALL
SELECT 'rooms', max(crawled_at), NULL, 0 FROM room_service
UNION ALL
SELECT 'policies', (SELECT max(walked_at) FROM provider_policy), min(next_walk_at), count(*)::int
  FROM provider_policy JOIN provider USING (domain) WHERE next_walk_at < $1 AND listing = 'listed'`;

/** When each part of the service last did something, and what waits for it. */
export async function partTimes({ pool }: Database, now: Date): Promise<PartTimes[]> {
  const { rows } = await pool.query<PartTimes>({ name: 'part-times', text: parts, values: [now] });
  return rows;
}
