import type { Database } from '../database.ts';
import { insertEvents, type NewProviderEvent } from '../event/insertEvents.ts';
import { transaction } from '../transaction.ts';
import type { Standing } from './dueLiveness.ts';

export interface Look {
  domain: string;
  at: Date;
  /** What this look counts as. */
  sample: Standing;
  /** What is held of the provider after it. */
  standing: Standing;
  /** The look before was a first silence that this one confirms: it counts as down too. */
  confirms: boolean;
  answerMs: number | null;
  /** Sooner than usual where something is to be made sure of. */
  nextAt: Date | null;
  events: readonly NewProviderEvent[];
}

/** Stores one look with what follows of it: all or nothing. Of two at the same time the first counts. */
export const storeLook = (database: Database, look: Look): Promise<void> =>
  transaction(database, async (client) => {
    const { domain, at, sample, standing, confirms, answerMs, nextAt, events } = look;
    const held = await client.query(
      'UPDATE liveness SET state = $2, looked_at = $3, next_at = coalesce($4, next_at) WHERE domain = $1',
      [domain, standing, at, nextAt],
    );
    if (held.rowCount === 0) return;
    if (confirms)
      await client.query(
        `UPDATE liveness_sample SET state = 'down' WHERE state = 'suspect' AND (domain, at) IN (
           SELECT domain, at FROM liveness_sample WHERE domain = $1 AND at < $2 AND state <> 'unknown' ORDER BY at DESC LIMIT 1)`,
        [domain, at],
      );
    await client.query(
      'INSERT INTO liveness_sample (domain, at, state, answer_ms) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [domain, at, sample, answerMs],
    );
    await insertEvents(client, domain, events);
  });
