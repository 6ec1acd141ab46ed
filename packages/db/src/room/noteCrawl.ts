import type { Database } from '../database.ts';

export interface CrawlNote {
  service: string;
  provider: string;
  /** It has more rooms than were read. */
  capped: boolean;
  at: Date;
}

/** Notes that a service was read to its end. */
export async function noteCrawl({ pool }: Database, { service, provider, capped, at }: CrawlNote): Promise<void> {
  await pool.query(
    `INSERT INTO room_service (service, provider, host_grade, crawled_at, capped)
     VALUES ($1, $2, coalesce((SELECT overall FROM provider_current WHERE domain = $2), '?'), $3, $4)
     ON CONFLICT (service) DO UPDATE SET provider = excluded.provider, crawled_at = excluded.crawled_at,
       capped = excluded.capped, unreachable_since = NULL`,
    [service, provider, at, capped],
  );
}

/** The addresses listed of a service. */
export async function listedAddresses({ pool }: Database, service: string): Promise<string[]> {
  const { rows } = await pool.query<{ address: string }>('SELECT address FROM room WHERE service = $1 ORDER BY address', [
    service,
  ]);
  return rows.map(({ address }) => address);
}

/** The services known of a provider. */
export async function servicesOf({ pool }: Database, provider: string): Promise<string[]> {
  const { rows } = await pool.query<{ service: string }>('SELECT service FROM room_service WHERE provider = $1', [provider]);
  return rows.map(({ service }) => service);
}
