import { z } from 'zod';

export const subscriptionKinds = ['webhook', 'xmpp'] as const;

/** Somebody whom an operator has us tell of events; the secret of a webhook is not here. */
export const subscriptionSchema = z.object({
  id: z.string(),
  kind: z.enum(subscriptionKinds),
  /** An https address, or a bare JID. */
  target: z.string(),
  /** Attempts that failed since the last one that did not. */
  failures: z.number().int(),
  lastFailure: z.string().nullable(),
  lastDeliveredAt: z.string().nullable(),
  /** Since when it is told nothing any more: too many attempts failed. */
  disabledAt: z.string().nullable(),
});
export type SubscriptionInfo = z.infer<typeof subscriptionSchema>;
