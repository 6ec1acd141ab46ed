import { type ProviderEvent, type ProviderEventStream, providerEventSchema } from '@signpost/contracts';
import type { Database } from '../database.ts';

const page = `
SELECT sequence::text AS sequence, event.id, event.domain, at, type, params, observation_ids AS "observationIds"
FROM event_place JOIN provider_event AS event ON event.id = event_id JOIN provider USING (domain)
WHERE sequence > $1 AND listing = 'listed' ORDER BY sequence LIMIT $2`;

type Row = Omit<ProviderEvent, 'at'> & { sequence: string; at: Date };

/** What became known of listed providers after a place, oldest first. Whoever goes on from `next` misses nothing. */
export async function followEvents({ pool }: Database, after: string, limit: number): Promise<ProviderEventStream> {
  const { rows } = await pool.query<Row>(page, [after, limit + 1]);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(({ sequence: _, at, ...row }) => providerEventSchema.parse({ ...row, at: at.toISOString() })),
    next: shown.at(-1)?.sequence ?? after,
    more: rows.length > limit,
  };
}
