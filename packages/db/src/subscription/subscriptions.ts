import type { Database } from '../database.ts';
import { transaction } from '../transaction.ts';

export const subscriptionKinds = ['webhook', 'xmpp'] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

/** A webhook's secret as it lies in the database; only who holds the wrapping key can open it. */
export interface SealedSecret {
  keyId: string;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

export interface NewSubscription {
  id: string;
  domain: string;
  kind: SubscriptionKind;
  target: string;
  secret: SealedSecret | null;
}

/** A subscription as its owner may see it. */
export interface Subscription extends Omit<NewSubscription, 'secret'> {
  failures: number;
  lastFailure: string | null;
  createdAt: Date;
  lastDeliveredAt: Date | null;
  disabledAt: Date | null;
}

const insert = `
INSERT INTO consent.event_subscription (id, domain, kind, target, key_id, wrapped_key, sealed, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (domain, kind, target) DO NOTHING`;

/** Keeps a subscription, if its domain has fewer than `most`. One after another, so that two at once do not pass the bound. */
export function insertSubscription(
  database: Database,
  { id, domain, kind, target, secret }: NewSubscription,
  most: number,
  at: Date,
): Promise<'added' | 'exists' | 'too-many'> {
  return transaction(database, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('event_subscription'), hashtext($1))", [domain]);
    const { rows } = await client.query<{ count: string }>(
      'SELECT count(*) FROM consent.event_subscription WHERE domain = $1 AND NOT (kind = $2 AND target = $3)',
      [domain, kind, target],
    );
    if (Number(rows[0]?.count) >= most) return 'too-many';
    const sealed = secret ? [secret.keyId, Buffer.from(secret.wrappedKey), Buffer.from(secret.sealed)] : [null, null, null];
    const { rowCount } = await client.query(insert, [id, domain, kind, target, ...sealed, at]);
    return rowCount === 1 ? 'added' : 'exists';
  });
}

export async function listSubscriptions({ pool }: Database, domain: string): Promise<Subscription[]> {
  const { rows } = await pool.query<Subscription>(
    `SELECT id, domain, kind, target, failures, last_failure AS "lastFailure", created_at AS "createdAt",
       last_delivered_at AS "lastDeliveredAt", disabled_at AS "disabledAt"
     FROM consent.event_subscription WHERE domain = $1 ORDER BY created_at, id`,
    [domain],
  );
  return rows;
}

/** Ends one subscription of a domain, with what it was still to be told; false where it is not that domain's. */
export async function deleteSubscription({ pool }: Database, domain: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM consent.event_subscription WHERE domain = $1 AND id = $2', [domain, id]);
  return rowCount === 1;
}

/** A webhook whose key another key than the current one wraps. */
export interface SubscriptionToRewrap extends SealedSecret {
  id: string;
  domain: string;
}

export async function subscriptionsToRewrap({ pool }: Database, keyId: string): Promise<SubscriptionToRewrap[]> {
  const { rows } = await pool.query<SubscriptionToRewrap>(
    `SELECT id, domain, key_id AS "keyId", wrapped_key AS "wrappedKey", sealed FROM consent.event_subscription
     WHERE key_id <> $1 ORDER BY id`,
    [keyId],
  );
  return rows;
}

/** Changes what wraps a webhook's key; the sealed secret stays as it is. */
export async function rewrapSubscription({ pool }: Database, { id, keyId, wrappedKey }: SubscriptionToRewrap): Promise<void> {
  await pool.query('UPDATE consent.event_subscription SET key_id = $2, wrapped_key = $3 WHERE id = $1', [
    id,
    keyId,
    Buffer.from(wrappedKey),
  ]);
}
