import { type ProviderEvent, providerEventSchema } from '@signpost/contracts';
import type { Database } from '../database.ts';

const newest = `
SELECT event.id, event.domain, at, type, params, observation_ids AS "observationIds"
FROM provider_event AS event JOIN provider USING (domain) WHERE listing = 'listed' ORDER BY event.id DESC LIMIT $1`;

/** What happened at listed providers, newest first. */
export async function listAllEvents({ pool }: Database, limit: number): Promise<ProviderEvent[]> {
  const { rows } = await pool.query<Omit<ProviderEvent, 'at'> & { at: Date }>({
    name: 'all-events',
    text: newest,
    values: [limit],
  });
  return rows.map(({ at, ...row }) => providerEventSchema.parse({ ...row, at: at.toISOString() }));
}
