import type { Database } from '../database.ts';
import { insertEvents, type NewProviderEvent } from '../event/insertEvents.ts';
import { transaction } from '../transaction.ts';
import type { Standing } from './dueLiveness.ts';

export interface Look {
  domain: string;
  at: Date;
  /** What is held of the provider before it. Where that has changed meanwhile, nothing is stored. */
  before: Standing;
  /** What this look counts as. */
  sample: Standing;
  /** What is held of the provider after it. */
  standing: Standing;
  /** The looks before were a first silence that this one confirms: they count as down too. */
  confirms: boolean;
  answerMs: number | null;
  /** Sooner than usual where something is to be made sure of. */
  nextAt: Date | null;
  /** Asks other vantages from this one, ends what was asked, or leaves that as it is. */
  doubt: { askFrom: string } | 'end' | 'keep';
  events: readonly NewProviderEvent[];
}

/** Those since the last look that could tell. */
const confirmed = `
UPDATE liveness_sample SET state = 'down' WHERE domain = $1 AND state = 'suspect' AND at < $2 AND at > coalesce((
  SELECT max(at) FROM liveness_sample WHERE domain = $1 AND at < $2 AND state IN ('up', 'degraded', 'down')), '-infinity')`;

const asked = `
INSERT INTO liveness_doubt (domain, asked_from, asked_at) VALUES ($1, $2, $3)
ON CONFLICT (domain) DO UPDATE SET asked_from = $2, asked_at = $3, taken_until = NULL, silent_from = NULL`;

/** Stores one look with what follows of it: all or nothing. False where something else was stored since it was judged. */
export const storeLook = (database: Database, look: Look): Promise<boolean> =>
  transaction(database, async (client) => {
    const { domain, at, before, sample, standing, confirms, answerMs, nextAt, doubt, events } = look;
    const held = await client.query(
      `UPDATE liveness SET state = $2, looked_at = $3, next_at = coalesce($4, next_at),
         unseen_from = CASE WHEN $2 = 'unknown' OR $6 = 'unknown' THEN unseen_from END
       WHERE domain = $1 AND state = $5`,
      [domain, standing, at, nextAt, before, sample],
    );
    if (held.rowCount === 0) return false;
    if (confirms) await client.query(confirmed, [domain, at]);
    await client.query(
      'INSERT INTO liveness_sample (domain, at, state, answer_ms) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [domain, at, sample, answerMs],
    );
    if (doubt === 'end') await client.query('DELETE FROM liveness_doubt WHERE domain = $1', [domain]);
    else if (doubt !== 'keep') await client.query(asked, [domain, doubt.askFrom, at]);
    await insertEvents(client, domain, events);
    return true;
  });
