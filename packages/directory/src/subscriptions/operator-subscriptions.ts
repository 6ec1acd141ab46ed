import type { SubscriptionInfo } from '@signpost/contracts';
import { noteAudit, type SubscriptionKind } from '@signpost/db';
import type { Operator } from '../claim/operator.ts';
import {
  addSubscription,
  listSubscriptions,
  removeSubscription,
  type Subscribed,
  type SubscriptionContext,
} from './subscriptions.ts';

/** An operator has somebody told of their provider's events. */
export async function tellOf(
  context: SubscriptionContext,
  { domain, claimId }: Operator,
  kind: SubscriptionKind,
  target: string,
): Promise<Subscribed> {
  const added = await addSubscription(context, { domain, kind, target });
  const at = context.clock.now();
  if (added.ok) await noteAudit(context.database, { domain, at, action: 'tell', by: claimId, detail: added.target });
  return added;
}

/** An operator has somebody told no more. */
export async function tellNoMore(context: SubscriptionContext, { domain, claimId }: Operator, id: string): Promise<boolean> {
  const gone = await removeSubscription(context, domain, id);
  const at = context.clock.now();
  if (gone) await noteAudit(context.database, { domain, at, action: 'tell-no-more', by: claimId, detail: id });
  return gone;
}

/** The subscriptions of a domain as their operator sees them. */
export async function subscriptionsOf(
  context: Pick<SubscriptionContext, 'database'>,
  domain: string,
): Promise<SubscriptionInfo[]> {
  const timeOf = (at: Date | null): string | null => at?.toISOString() ?? null;
  const all = await listSubscriptions(context, domain);
  return all.map(({ id, kind, target, failures, lastFailure, lastDeliveredAt, disabledAt }) => ({
    ...{ id, kind, target, failures, lastFailure },
    lastDeliveredAt: timeOf(lastDeliveredAt),
    disabledAt: timeOf(disabledAt),
  }));
}
