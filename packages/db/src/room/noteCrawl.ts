import type { Database } from '../database.ts';

export interface CrawlNote {
  service: string;
  provider: string;
  /** It has more rooms than were read. */
  capped: boolean;
  /** False when we tried in vain; what is known of its silence then stays. */
  reached: boolean;
  at: Date;
}

/** Notes that a service was asked. */
export async function noteCrawl({ pool }: Database, { service, provider, capped, reached, at }: CrawlNote): Promise<void> {
  await pool.query(
    `INSERT INTO room_service (service, provider, host_grade, crawled_at, capped)
     VALUES ($1, $2, coalesce((SELECT overall FROM provider_current WHERE domain = $2), '?'), $3, $4)
     ON CONFLICT (service) DO UPDATE SET provider = excluded.provider, crawled_at = excluded.crawled_at,
       capped = CASE WHEN $5 THEN excluded.capped ELSE room_service.capped END,
       unreachable_since = CASE WHEN $5 THEN NULL ELSE room_service.unreachable_since END`,
    [service, provider, at, capped, reached],
  );
}

/** The rooms listed of a service, and when each was last seen. */
export async function listedRooms({ pool }: Database, service: string): Promise<Map<string, Date>> {
  const { rows } = await pool.query<{ address: string; seen: Date }>(
    'SELECT address, last_seen_at AS seen FROM room WHERE service = $1',
    [service],
  );
  return new Map(rows.map(({ address, seen }) => [address, seen]));
}

/** The services known of a provider. */
export async function servicesOf({ pool }: Database, provider: string): Promise<string[]> {
  const { rows } = await pool.query<{ service: string }>({
    name: 'services-of-provider',
    text: 'SELECT service FROM room_service WHERE provider = $1',
    values: [provider],
  });
  return rows.map(({ service }) => service);
}

/** Listed providers whose rooms were not asked for since `before`, those never asked first. */
export async function dueRoomCrawls({ pool }: Database, before: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `SELECT domain FROM provider LEFT JOIN room_service ON service = domain
     WHERE listing = 'listed' AND (crawled_at IS NULL OR crawled_at <= $1) ORDER BY crawled_at NULLS FIRST, domain LIMIT $2`,
    [before, limit],
  );
  return rows.map(({ domain }) => domain);
}
