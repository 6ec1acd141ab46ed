import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '@signpost/contracts';
import {
  type Database,
  deleteSubscription,
  getProvider,
  insertSubscription,
  listSubscriptions as listStored,
  rewrapSubscription,
  type Subscription,
  type SubscriptionKind,
  subscriptionsToRewrap,
} from '@signpost/db';
import { rewrapSecret, sealSecret } from '../credentials/envelope.ts';
import type { KeyRing } from '../credentials/key-ring.ts';
import { readTarget } from './readTarget.ts';

export interface SubscriptionContext {
  database: Database;
  clock: Clock;
  /** Without keys there are no webhooks: their secrets could not be kept. */
  keys: KeyRing | null;
}

export interface SubscriptionRequest {
  domain: string;
  kind: SubscriptionKind;
  target: string;
}

export type SubscriptionProblem =
  | 'bad-target'
  | 'foreign-address'
  | 'not-configured'
  | 'exists'
  | 'too-many'
  | 'unknown-provider';
export type Subscribed =
  /** `secret` signs the calls of a webhook; it is shown this once. */
  { ok: true; id: string; target: string; secret: string | null } | { ok: false; problem: SubscriptionProblem };

const mostOfADomain = 5;
const secretBytes = 32;

/**
 * Tells a webhook or a chat address of a provider's events from now on. Whoever calls it has seen the claim to the domain. A
 * chat address must be one of the domain's own or one that its server publishes (XEP-0157), so that nobody is written to
 * who has nothing to do with it.
 */
export async function addSubscription(context: SubscriptionContext, request: SubscriptionRequest): Promise<Subscribed> {
  const { database, clock, keys } = context;
  const { domain, kind } = request;
  const target = readTarget(kind, request.target);
  if (target === null) return { ok: false, problem: 'bad-target' };
  const provider = await getProvider(database, domain, clock.now());
  if (provider === null) return { ok: false, problem: 'unknown-provider' };
  if (kind === 'xmpp' && !belongs(target, domain, provider.assessment?.contacts ?? []))
    return { ok: false, problem: 'foreign-address' };
  if (kind === 'webhook' && keys === null) return { ok: false, problem: 'not-configured' };
  const id = randomUUID();
  const secret = kind === 'webhook' ? randomBytes(secretBytes).toString('base64url') : null;
  const sealed = secret && keys ? sealSecret({ domain, id }, secret, keys) : null;
  const outcome = await insertSubscription(database, { id, domain, kind, target, secret: sealed }, mostOfADomain, clock.now());
  return outcome === 'added' ? { ok: true, id, target, secret } : { ok: false, problem: outcome };
}

const belongs = (address: string, domain: string, contacts: readonly { address: string }[]): boolean =>
  address.endsWith(`@${domain}`) ||
  contacts.some((contact) => readTarget('xmpp', contact.address.replace(/\?.*$/, '')) === address);

/** The subscriptions of a domain without their secrets, oldest first. */
export const listSubscriptions = ({ database }: Pick<SubscriptionContext, 'database'>, domain: string): Promise<Subscription[]> =>
  listStored(database, domain);

/** Ends one; false where the domain has none of that id. */
export const removeSubscription = (
  { database }: Pick<SubscriptionContext, 'database'>,
  domain: string,
  id: string,
): Promise<boolean> => deleteSubscription(database, domain, id);

/** After a new key was put first: wraps every webhook's key by it, so that the old one can go. Gives how many there were. */
export async function rotateWebhookKeys({ database, keys }: { database: Database; keys: KeyRing }): Promise<number> {
  const webhooks = await subscriptionsToRewrap(database, keys.current);
  for (const webhook of webhooks) await rewrapSubscription(database, { ...webhook, ...rewrapSecret(webhook, webhook, keys) });
  return webhooks.length;
}
