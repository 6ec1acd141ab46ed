import { type ProviderEvent, providerEventSchema } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';
import type { SealedSecret, SubscriptionKind } from './subscriptions.ts';

/** An event that somebody is to be told of now. */
export interface DueDelivery {
  id: string;
  /** This one included. */
  attempts: number;
  subscription: { id: string; domain: string; kind: SubscriptionKind; target: string; secret: SealedSecret | null };
  event: ProviderEvent;
}

export interface DueOptions {
  now: Date;
  /** Others leave it alone until then; a worker that dies meanwhile costs an attempt. */
  leaseUntil: Date;
  limit: number;
  /** A chat address is told at most once in this time. */
  quietMs: number;
}

/** Webhooks as they come; a chat address all at once, when it was quiet for a while. Nothing of a provider that opted out. */
const take = `
WITH due AS (
  SELECT event_delivery.id FROM event_delivery
  JOIN consent.event_subscription AS subscription ON subscription.id = subscription_id
  JOIN provider ON provider.domain = subscription.domain
  WHERE next_attempt_at <= $1 AND disabled_at IS NULL AND listing <> 'opted-out'
    AND (kind = 'webhook' OR last_delivered_at IS NULL OR last_delivered_at <= $1::timestamptz - $4 * interval '1 millisecond')
  ORDER BY next_attempt_at, event_delivery.id LIMIT $3 FOR UPDATE OF event_delivery SKIP LOCKED
), taken AS (
  UPDATE event_delivery SET next_attempt_at = $2, attempts = attempts + 1 FROM due WHERE event_delivery.id = due.id
  RETURNING event_delivery.id, event_delivery.attempts, subscription_id, event_id
)
SELECT taken.id, attempts, subscription_id, subscription.domain, kind, target, key_id, wrapped_key, sealed,
  event.id AS event_id, event.at, event.type, event.params, event.observation_ids
FROM taken JOIN consent.event_subscription AS subscription ON subscription.id = subscription_id
JOIN provider_event AS event ON event.id = event_id ORDER BY event.id`;

interface Row {
  id: string;
  attempts: number;
  subscription_id: string;
  domain: string;
  kind: SubscriptionKind;
  target: string;
  key_id: string | null;
  wrapped_key: Buffer | null;
  sealed: Buffer | null;
  event_id: string;
  at: Date;
  type: string;
  params: unknown;
  observation_ids: string[];
}

/** Takes what is due, oldest event first, for this worker alone. */
export async function takeDueDeliveries({ pool }: Database, options: DueOptions): Promise<DueDelivery[]> {
  const { now, leaseUntil, limit, quietMs } = options;
  const { rows } = await pool.query<Row>(take, [now, leaseUntil, limit, quietMs]);
  return rows.map(deliveryOf);
}

function deliveryOf({ id, attempts, subscription_id, domain, kind, target, ...row }: Row): DueDelivery {
  const { key_id: keyId, wrapped_key: wrappedKey, sealed } = row;
  return {
    id,
    attempts,
    subscription: {
      id: subscription_id,
      domain,
      kind,
      target,
      secret: keyId && wrappedKey && sealed ? { keyId, wrappedKey, sealed } : null,
    },
    event: providerEventSchema.parse({
      ...{ id: row.event_id, domain, at: row.at.toISOString(), type: row.type, params: row.params },
      observationIds: row.observation_ids,
    }),
  };
}

/** They were told: nothing is owed any more, and earlier failures are forgotten. */
export const settleDelivered = (database: Database, subscriptionId: string, ids: readonly string[], at: Date): Promise<void> =>
  transaction(database, async (client) => {
    await client.query('DELETE FROM event_delivery WHERE id = ANY ($1::bigint[])', [ids]);
    await client.query(
      'UPDATE consent.event_subscription SET failures = 0, last_failure = NULL, last_delivered_at = $2 WHERE id = $1',
      [subscriptionId, at],
    );
  });

export interface FailedDelivery {
  subscriptionId: string;
  ids: readonly string[];
  failure: string;
  /** Whether it was the receiver's; our own faults end no subscription. */
  counts: boolean;
  nextAttemptAt: Date;
  /** So many failures running end the subscription. */
  mostFailures: number;
  at: Date;
}

/** Puts them off; too many failures running switch the subscription off, with all that it was owed. Gives whether it is. */
export const settleFailed = (database: Database, failed: FailedDelivery): Promise<boolean> =>
  transaction(database, async (client) => {
    const { rows } = await client.query<{ disabled: boolean }>(
      `UPDATE consent.event_subscription SET failures = failures + $5, last_failure = $2,
         disabled_at = CASE WHEN failures + $5 >= $3 THEN coalesce(disabled_at, $4) ELSE disabled_at END
       WHERE id = $1 RETURNING disabled_at IS NOT NULL AS disabled`,
      [failed.subscriptionId, failed.failure, failed.mostFailures, failed.at, failed.counts ? 1 : 0],
    );
    const disabled = rows[0]?.disabled === true;
    if (disabled) await client.query('DELETE FROM event_delivery WHERE subscription_id = $1', [failed.subscriptionId]);
    else
      await client.query('UPDATE event_delivery SET next_attempt_at = $2 WHERE id = ANY ($1::bigint[])', [
        failed.ids,
        failed.nextAttemptAt,
      ]);
    return disabled;
  });

/** What nobody could be told in time is news no more. */
export async function dropOldDeliveries({ pool }: Database, toldBefore: Date): Promise<number> {
  const { rowCount } = await pool.query(
    'DELETE FROM event_delivery USING provider_event AS event WHERE event.id = event_id AND event.at < $1',
    [toldBefore],
  );
  return rowCount ?? 0;
}
