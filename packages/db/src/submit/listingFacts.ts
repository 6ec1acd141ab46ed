import type { ListingState } from '@signpost/contracts';
import type { Database } from '../database.ts';

export interface ListingFacts {
  origin: string;
  listing: ListingState;
  /** Rounds in which an app got as far as being asked to log in, and the time from the first to the last of them. */
  reachableRuns: number;
  reachableMs: number;
}

const reachable = `
SELECT origin, listing, runs, first, last FROM provider, LATERAL (
  SELECT count(DISTINCT slot)::int AS runs, min(slot) AS first, max(slot) AS last FROM observation
  WHERE domain = $1 AND kind = 'stream' AND direction = 'c2s' AND failure IS NULL AND body ->> 'reached' = 'features-after-tls'
) AS seen WHERE domain = $1`;

/** What decides whether a provider is listed; `null` when we do not know it. */
export async function listingFacts({ pool }: Database, domain: string): Promise<ListingFacts | null> {
  const { rows } = await pool.query<{
    origin: string;
    listing: ListingState;
    runs: number;
    first: Date | null;
    last: Date | null;
  }>(reachable, [domain]);
  const [row] = rows;
  if (!row) return null;
  const { origin, listing, runs, first, last } = row;
  return { origin, listing, reachableRuns: runs, reachableMs: first && last ? last.getTime() - first.getTime() : 0 };
}

/** Lists a provider that is unlisted; one that opted out meanwhile, or whose operator wants it off the list, stays out. `nextProbeAt` is when it is looked at again. */
export async function settleListing({ pool }: Database, domain: string, listed: boolean, nextProbeAt: Date): Promise<void> {
  await pool.query(
    `UPDATE provider SET listing = CASE WHEN $2 AND listing = 'unlisted' AND NOT EXISTS (
         SELECT FROM consent.operator_word WHERE operator_word.domain = $1 AND wants_unlisted) THEN 'listed' ELSE listing END, next_probe_at = $3
     WHERE domain = $1 AND listing <> 'opted-out'`,
    [domain, listed, nextProbeAt],
  );
}
