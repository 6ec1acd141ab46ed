import type { ListingState } from '@signpost/contracts';
import type { Database } from '../database.ts';

export interface OptOutRecord {
  level: string;
  scope: string | null;
  action: string;
  via: string;
  at: Date;
}

/** How a provider stands with us, opted out or not; nothing of it is shown to the public. */
export interface ProviderStanding {
  domain: string;
  /** `null` where we do not have it. */
  listing: ListingState | null;
  origin: string | null;
  nextProbeAt: Date | null;
  delistedAt: Date | null;
  /** Newest first. */
  optOuts: OptOutRecord[];
}

export async function providerStanding({ pool }: Database, domain: string): Promise<ProviderStanding> {
  const [provider, optOuts] = await Promise.all([
    pool.query<Omit<ProviderStanding, 'optOuts'>>(
      `SELECT listing, origin, next_probe_at AS "nextProbeAt", delisting.at AS "delistedAt"
       FROM (SELECT $1::text AS domain) AS asked LEFT JOIN provider USING (domain) LEFT JOIN consent.delisting USING (domain)`,
      [domain],
    ),
    pool.query<OptOutRecord>(
      'SELECT level, scope, action, via, at FROM consent.opt_out WHERE domain = $1 ORDER BY sequence DESC LIMIT 50',
      [domain],
    ),
  ]);
  const none = { listing: null, origin: null, nextProbeAt: null, delistedAt: null };
  return { ...(provider.rows[0] ?? none), domain, optOuts: optOuts.rows };
}
