import { type Clock, type FailureCode, ourFaults } from '@signpost/contracts';
import {
  type Database,
  type DueDelivery,
  dropOldDeliveries,
  settleDelivered,
  settleFailed,
  takeDueDeliveries,
} from '@signpost/db';
import type { Net, Result } from '@signpost/net';
import { openSecret } from '../credentials/envelope.ts';
import type { KeyRing } from '../credentials/key-ring.ts';
import { mapConcurrent } from '../map-concurrent.ts';
import { chatText, webhookBody } from './eventWords.ts';
import { signWebhook } from './signWebhook.ts';

export interface DeliveryContext {
  database: Database;
  clock: Clock;
  net: Net;
  keys: KeyRing | null;
  siteOrigin: string;
  /** Writes to a chat address; nothing where we have no account to write from. */
  sendChat: ((to: string, text: string) => Promise<Result<void>>) | null;
}

const leaseMs = 120_000;
const callTimeoutMs = 15_000;
/** No more of an answer is read than that. */
const mostAnswerBytes = 65_536;
const perStep = 100;
const atOnce = 4;
const mostFailures = 20;
const quietMs = 30 * 60_000;
const newsForMs = 3 * 86_400_000;
const firstPauseMs = 30_000;
const longestPauseMs = 6 * 3_600_000;

/** How long to wait after that many attempts: 30 seconds, then twice as long each time, up to six hours. */
export const pauseAfter = (attempts: number): number => Math.min(firstPauseMs * 2 ** Math.max(0, attempts - 1), longestPauseMs);

export interface DeliveryReport {
  delivered: number;
  failed: number;
  disabled: number;
}

/**
 * Tells all whose turn it is, once. A failure is put off, and the twentieth running ends the subscription; our own
 * faults are no failures of theirs.
 */
export async function deliverEvents(context: DeliveryContext, signal: AbortSignal): Promise<DeliveryReport> {
  const { database, clock } = context;
  const now = clock.now();
  await dropOldDeliveries(database, new Date(now.getTime() - newsForMs));
  const leaseUntil = new Date(now.getTime() + leaseMs);
  const due = await takeDueDeliveries(database, { now, leaseUntil, limit: perStep, quietMs });
  const report: DeliveryReport = { delivered: 0, failed: 0, disabled: 0 };
  await mapConcurrent(parcelsOf(due), atOnce, async (parcel) => {
    for (const one of parcel) if (!signal.aborted && (await deliver(context, one, report, signal)) === 'disabled') return;
  });
  return report;
}

type Parcel = readonly [DueDelivery, ...DueDelivery[]];

/** By subscription, one after another: a webhook gets each event by itself, a chat address all in one message. */
function parcelsOf(due: readonly DueDelivery[]): Parcel[][] {
  return [...bySubscription(due).values()].map((all) =>
    all[0]?.subscription.kind === 'xmpp' ? [all as unknown as Parcel] : all.map((one): Parcel => [one]),
  );
}

function bySubscription(due: readonly DueDelivery[]): Map<string, DueDelivery[]> {
  const groups = new Map<string, DueDelivery[]>();
  for (const one of due) groups.set(one.subscription.id, [...(groups.get(one.subscription.id) ?? []), one]);
  return groups;
}

async function deliver(
  context: DeliveryContext,
  parcel: Parcel,
  report: DeliveryReport,
  signal: AbortSignal,
): Promise<'told' | 'put-off' | 'disabled'> {
  const { database, clock } = context;
  const [{ subscription, attempts }] = parcel;
  const ids = parcel.map(({ id }) => id);
  const outcome = subscription.kind === 'webhook' ? await call(context, parcel[0], signal) : await write(context, parcel);
  const at = clock.now();
  if (outcome === null) {
    await settleDelivered(database, subscription.id, ids, at);
    report.delivered += ids.length;
    return 'told';
  }
  const nextAttemptAt = new Date(at.getTime() + pauseAfter(attempts));
  const counts = !ourFaults.has(outcome as FailureCode);
  const failed = { subscriptionId: subscription.id, ids, failure: outcome, counts, nextAttemptAt, mostFailures, at };
  report.failed += 1;
  if (!(await settleFailed(database, failed))) return 'put-off';
  report.disabled += 1;
  return 'disabled';
}

/** One POST; `null` when it was taken, otherwise a short word on why not. */
async function call(context: DeliveryContext, { subscription, event }: DueDelivery, signal: AbortSignal): Promise<string | null> {
  const { clock, net, keys, siteOrigin } = context;
  if (!keys || !subscription.secret) return 'not-configured';
  const body = webhookBody(event, siteOrigin);
  const secret = openSecret({ domain: subscription.domain, id: subscription.id }, subscription.secret, keys);
  const answer = await net.fetch({
    domain: new URL(subscription.target).hostname,
    url: subscription.target,
    method: 'POST',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'signpost-event': event.type,
      'signpost-delivery': event.id,
      'signpost-signature': signWebhook(secret, body, clock.now()),
    },
    maxBytes: mostAnswerBytes,
    maxRedirects: 0,
    timeoutMs: callTimeoutMs,
    signal,
  });
  if (!answer.ok) return answer.failure.code;
  return answer.value.status >= 200 && answer.value.status < 300 ? null : `http-${answer.value.status}`;
}

async function write({ sendChat, siteOrigin }: DeliveryContext, parcel: Parcel): Promise<string | null> {
  if (!sendChat) return 'not-configured';
  const [{ subscription }] = parcel;
  const text = chatText(
    subscription.domain,
    parcel.map(({ event }) => event),
    siteOrigin,
  );
  const sent = await sendChat(subscription.target, text);
  return sent.ok ? null : sent.failure.code;
}
