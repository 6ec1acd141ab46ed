import type { LivenessState } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { insertEvents, type NewProviderEvent } from '../event/insertEvents.ts';
import { transaction } from '../transaction.ts';
import type { Doubt } from './doubts.ts';

type Asked = Pick<Doubt, 'askedAt'> & { domain: string };

/** Notes that another vantage met silence too. Nothing where the question is not open any more. */
export async function confirmDoubt({ pool }: Database, { domain, askedAt }: Asked, vantage: string): Promise<void> {
  await pool.query(
    'UPDATE liveness_doubt SET silent_from = $3 WHERE domain = $1 AND asked_at = $2 AND silent_from IS NULL AND asked_from <> $3',
    [domain, askedAt, vantage],
  );
}

export interface Reached extends Asked {
  askedFrom: string;
  at: Date;
  /** As seen from the other vantage. */
  state: Extract<LivenessState, 'up' | 'degraded'>;
  /** No look sooner than then: what one vantage can't reach is asked about no more often than anybody. */
  restUntil: Date;
  events: readonly NewProviderEvent[];
}

/** Another vantage reached it: the silence counts as what was seen there, and the suspicion is over. All or nothing. */
export const dispelDoubt = (database: Database, reached: Reached): Promise<boolean> =>
  transaction(database, async (client) => {
    const { domain, askedAt, askedFrom, at, state, restUntil, events } = reached;
    const open = await client.query('DELETE FROM liveness_doubt WHERE domain = $1 AND asked_at = $2', [domain, askedAt]);
    if (open.rowCount === 0) return false;
    await client.query(
      `UPDATE liveness SET state = $2, looked_at = $3, next_at = greatest(next_at, $4), unseen_from = $5
       WHERE domain = $1 AND state IN ('suspect', 'down')`,
      [domain, state, at, restUntil, askedFrom],
    );
    await client.query(`UPDATE liveness_sample SET state = $2 WHERE domain = $1 AND at >= $3 AND state IN ('suspect', 'down')`, [
      domain,
      state,
      askedAt,
    ]);
    await insertEvents(client, domain, events);
    return true;
  });
