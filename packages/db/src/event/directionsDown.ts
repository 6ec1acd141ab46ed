import type { Direction } from '@signpost/contracts';
import type { Database } from '../database.ts';

const standing = `
SELECT DISTINCT ON (params->>'direction') params->>'direction' AS direction, type FROM provider_event
WHERE domain = $1 AND type IN ('down', 'up') ORDER BY params->>'direction', id DESC`;

/** The directions of which the last that was told is that they are down. */
export async function directionsDown({ pool }: Database, domain: string): Promise<Set<Direction>> {
  const { rows } = await pool.query<{ direction: Direction; type: string }>(standing, [domain]);
  return new Set(rows.filter(({ type }) => type === 'down').map(({ direction }) => direction));
}
