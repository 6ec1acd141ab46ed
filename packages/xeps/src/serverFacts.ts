import { type DataPolicy, type Message, message, type ServerFact, type StreamFeatures } from '@signpost/contracts';
import type { Evidence, Seen } from './evidence.ts';

const dayS = 86_400;
/** Below this a difference may be the network's. */
const skewThatCountsMs = 10_000;
const mostPolicies = 8;

/** What a server tells whoever asks, each with what it rests on; what it does not tell is left out. */
export function serverFactsFrom(evidence: Evidence, policies: readonly DataPolicy[]): ServerFact[] {
  return [
    ...discoFacts(evidence),
    ...limitFacts(evidence),
    ...webFacts(evidence),
    ...policies.slice(0, mostPolicies).flatMap(policyFacts),
  ];
}

const seenIn = ({ id }: Seen<unknown>, fact: ServerFact['id'], text: Message): ServerFact => ({
  id: fact,
  text,
  observationId: id,
});

function discoFacts({ disco }: Evidence): ServerFact[] {
  if (!disco) return [];
  const { uptimeSeconds, extras } = disco.body;
  const facts: [ServerFact['id'], Message][] = [];
  if (uptimeSeconds.status === 'answered' && uptimeSeconds.value >= dayS)
    facts.push(['uptime', uptimeMessage(Math.floor(uptimeSeconds.value / dayS))]);
  if (extras?.clockSkewMs.status === 'answered') facts.push(['clock', clockMessage(extras.clockSkewMs.value)]);
  const card = [extras?.card4, extras?.card].find((one) => one?.status === 'answered' && !one.value.stock && one.value.name);
  if (card?.status === 'answered') facts.push(['card', message('server.card', { name: card.value.name ?? '' })]);
  const partners = extras?.serverInfo;
  if (partners?.status === 'answered')
    facts.push(['partners', message('server.partners', { count: partners.value.named + partners.value.unnamed })]);
  for (const { address } of extras?.proxies ?? [])
    if (address.status === 'answered') facts.push(['proxy', message('server.proxies', { host: address.value })]);
  return [...facts.map(([id, text]) => seenIn(disco, id, text)), ...outageFacts(disco)];
}

const uptimeMessage = (count: number): Message => message(`server.uptime.${count === 1 ? 'one' : 'other'}`, { count });

function clockMessage(skewMs: number): Message {
  if (Math.abs(skewMs) < skewThatCountsMs) return message('server.clock.right');
  return message(`server.clock.${skewMs > 0 ? 'ahead' : 'behind'}`, { seconds: Math.round(Math.abs(skewMs) / 1000) });
}

function outageFacts(disco: NonNullable<Evidence['disco']>): ServerFact[] {
  const outage = disco.body.extras?.outage;
  if (!outage) return [];
  const { url, answer } = outage;
  if (answer.status !== 'answered') return [seenIn(disco, 'outage', message('server.outage.unread', { url }))];
  const { ongoing, planned, beginning } = answer.value;
  const how = ongoing ? (planned ? 'planned' : 'ongoing') : 'fine';
  return [seenIn(disco, 'outage', message(`server.outage.${how}`, { url, beginning: beginning ?? '' }))];
}

/** After login a server may state higher ones (XEP-0478 §3): those are its users'. */
function limitFacts({ clientStreams, account }: Evidence): ServerFact[] {
  const loggedIn = account?.body.features?.limits ? { seen: account, limits: account.body.features.limits } : null;
  const stream = clientStreams.find(({ body }) => body.after?.limits);
  const shown = loggedIn ?? (stream?.body.after?.limits ? { seen: stream, limits: stream.body.after.limits } : null);
  return shown ? limitMessages(shown.limits).map((text) => seenIn(shown.seen, 'limits', text)) : [];
}

const limitMessages = ({ maxBytes, idleSeconds }: NonNullable<StreamFeatures['limits']>): Message[] => [
  ...(maxBytes === null ? [] : [message('server.limits.bytes', { kilobytes: Math.floor(maxBytes / 1000) })]),
  ...(idleSeconds === null ? [] : [message('server.limits.idle', { seconds: idleSeconds })]),
];

function webFacts({ web }: Evidence): ServerFact[] {
  if (!web) return [];
  const { providerFile, providerFileUntouched, websocketUrls, boshUrls } = web.body;
  const file = message(providerFileUntouched ? 'server.provider-file.untouched' : 'server.provider-file');
  return [
    ...(providerFile ? [seenIn(web, 'provider-file', file)] : []),
    ...(websocketUrls.length + boshUrls.length > 0 ? [seenIn(web, 'host-meta', message('server.host-meta'))] : []),
  ];
}

/** Whole days are said as days, from two of them on. */
const keptFor = (what: string, hours: number) =>
  hours >= 48 && hours % 24 === 0
    ? message('server.policy.retention.days', { what, days: hours / 24 })
    : message('server.policy.retention', { what, hours });

function policyFacts({ jid, retentionHours, terms, observationId }: DataPolicy): ServerFact[] {
  const what = jid === '' ? 'the server' : jid;
  const kept =
    retentionHours === 'infinite'
      ? [message('server.policy.retention.infinite', { what })]
      : typeof retentionHours === 'number'
        ? [keptFor(what, retentionHours)]
        : [];
  const told = terms ? [message('server.policy.terms', { url: terms })] : [];
  return [...kept, ...told].map((text) => ({ id: 'policy', text, observationId }));
}
