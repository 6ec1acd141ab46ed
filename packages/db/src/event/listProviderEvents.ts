import { type ProviderEvent, providerEventSchema, type TimelineQuery } from '@signpost/contracts';
import type { Database } from '../database.ts';

const page = `
SELECT id, domain, at, type, params, observation_ids FROM provider_event JOIN provider USING (domain)
WHERE domain = $1 AND listing <> 'opted-out' AND ($2::text IS NULL OR id < $2)
ORDER BY id DESC LIMIT $3`;

type Row = Omit<ProviderEvent, 'at' | 'observationIds'> & { at: Date; observation_ids: string[] };

/** What happened at a provider, newest first. `next` is the `before` of the page after. */
export async function listProviderEvents(
  { pool }: Database,
  domain: string,
  { limit, before }: TimelineQuery,
): Promise<{ items: ProviderEvent[]; next: string | null }> {
  const { rows } = await pool.query<Row>({ name: 'provider-events', text: page, values: [domain, before ?? null, limit + 1] });
  const items = rows.slice(0, limit).map(eventOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const eventOf = ({ at, observation_ids, ...row }: Row): ProviderEvent =>
  providerEventSchema.parse({ ...row, at: at.toISOString(), observationIds: observation_ids });
