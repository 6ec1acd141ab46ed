import { z } from 'zod';
import { directionSchema } from './direction.ts';
import { letterSchema } from './letter.ts';
import { formatMessage, type Message, type MessageFile, message } from './message.ts';
import { type PolicyFactId, policyFactIds } from './policy.ts';
import { policyValueMessage } from './policyValueMessage.ts';
import { reachabilitySchema } from './report.ts';

export const changeKinds = [
  'letter',
  'finding-new',
  'finding-gone',
  'software',
  'sign-up',
  'reachability',
  'capability',
] as const;

/** `rubric`: we judge otherwise now. `unknown`: we saw more or less than before, so that nobody can say who changed. */
export const changeCauses = ['provider', 'rubric', 'unknown'] as const;

/** One difference between two assessments. `subject` is the id of the check or capability, `from` and `to` what was seen. */
export const changeSchema = z
  .object({
    kind: z.enum(changeKinds),
    cause: z.enum(changeCauses),
    direction: directionSchema.nullable(),
    subject: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof changeSchema>;

const sideSchema = z.object({ letter: letterSchema, reachability: reachabilitySchema });

/** What stood from `since` until `lastSeenAt`, and how it differs from what stood before. */
export const historyItemSchema = z
  .object({
    id: z.string(),
    since: z.string(),
    lastSeenAt: z.string(),
    rubricVersion: z.string(),
    overall: letterSchema,
    c2s: sideSchema,
    s2s: sideSchema,
    changes: z.array(changeSchema),
  })
  .meta({ id: 'HistoryItem' });
export type HistoryItem = z.infer<typeof historyItemSchema>;

/** `GET /api/v1/providers/{domain}/history`, newest first. */
export const historyPageSchema = z
  .object({ domain: z.string(), items: z.array(historyItemSchema), next: z.string().nullable() })
  .meta({ id: 'HistoryPage' });
export type HistoryPage = z.infer<typeof historyPageSchema>;

export const providerEventTypes = [
  'letter-changed',
  'rubric-changed',
  'letter-coming',
  'certificate-changed-unexpectedly',
  'certificate-expires',
  'down',
  'up',
  'feature-lost',
  'policy-changed',
] as const;

/** Something that an operator wants to hear of, once. `params` fill the event's text. */
export const providerEventSchema = z
  .object({
    id: z.string(),
    domain: z.string(),
    at: z.string(),
    type: z.enum(providerEventTypes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    observationIds: z.array(z.string()),
  })
  .meta({ id: 'ProviderEvent' });
export type ProviderEvent = z.infer<typeof providerEventSchema>;

/** `GET /api/v1/providers/{domain}/events`, newest first. */
export const providerEventPageSchema = z
  .object({ domain: z.string(), items: z.array(providerEventSchema), next: z.string().nullable() })
  .meta({ id: 'ProviderEventPage' });
export type ProviderEventPage = z.infer<typeof providerEventPageSchema>;

/** `GET /api/v1/events`, oldest first. `next` is the `after` of the following page, also when there is nothing more yet. */
export const providerEventStreamSchema = z
  .object({ items: z.array(providerEventSchema), next: z.string(), more: z.boolean() })
  .meta({ id: 'ProviderEventStream' });
export type ProviderEventStream = z.infer<typeof providerEventStreamSchema>;

export const followQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^(0|[1-9]\d{0,17})$/, 'not the `next` of a page of this list')
    .default('0'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type FollowQuery = z.infer<typeof followQuerySchema>;

/** A page of either: those that came before the item `before`. */
export const timelineQuerySchema = z.strictObject({
  before: z
    .string()
    .regex(/^[0-9a-v]{26}$/, 'not the id of an item of this list')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type TimelineQuery = z.infer<typeof timelineQuerySchema>;

/** The text of an event: where both directions may be meant, each has words of its own. Features and facts are named by `texts`. */
export function providerEventMessage({ type, params }: Pick<ProviderEvent, 'type' | 'params'>, texts: MessageFile): Message {
  if (type === 'policy-changed') return policyEventMessage(params, texts);
  const { direction, feature } = params;
  const named = feature === undefined ? params : { ...params, feature: texts[`capability.${feature}`] ?? feature };
  return message(direction === undefined ? `event.${type}` : `event.${type}.${direction}`, named);
}

/** `facts` names the facts that changed, `messageArchive.from` and `messageArchive.to` how. */
function policyEventMessage(params: ProviderEvent['params'], texts: MessageFile): Message {
  const facts = policyFactIds.filter((id) =>
    String(params.facts ?? '')
      .split(',')
      .includes(id),
  );
  const said = (fact: PolicyFactId, side: 'from' | 'to') =>
    formatMessage(texts, policyValueMessage({ fact, value: params[`${fact}.${side}`] ?? 'unstated' }));
  const changes = facts.map((fact) => {
    const name = texts[`policy.fact.${fact}`] ?? fact;
    return formatMessage(
      texts,
      message('policy.changed.fact', { fact: name, before: said(fact, 'from'), after: said(fact, 'to') }),
    );
  });
  return message(`event.policy-changed.${params.what ?? 'text'}`, { changes: changes.join('; ') });
}
