import type { ProviderEvent } from '@signpost/contracts';
import type pg from 'pg';
import { newId } from '../newId.ts';
import { storableJson, storableText } from '../storable.ts';

/** An event to be told; of two with the same key only the first counts. */
export interface NewProviderEvent extends Omit<ProviderEvent, 'id' | 'domain'> {
  key: string;
}

const insert = `
INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids)
VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7) ON CONFLICT (domain, key) DO NOTHING`;

/** Appends what is not there yet, inside a transaction that is under way. */
export async function insertEvents(client: pg.PoolClient, domain: string, events: readonly NewProviderEvent[]): Promise<void> {
  for (const { at, type, key, params, observationIds } of events)
    await client.query(insert, [newId(new Date(at)), domain, at, type, storableText(key), storableJson(params), observationIds]);
}
