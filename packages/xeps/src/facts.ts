import type { DiscoInfo, StreamBody } from '@signpost/contracts';
import { isContactField } from './contactFields.ts';
import type { Evidence, Seen } from './evidence.ts';

/** Each gives the id of the observation that shows it, or `null`. */
type Look = (evidence: Evidence) => string | null;

const idOf = (seen: Seen<unknown> | null | undefined, shown: boolean | undefined): string | null =>
  seen && shown ? seen.id : null;

const streamWith = (streams: readonly Seen<StreamBody>[], test: (body: StreamBody) => boolean): string | null =>
  streams.find(({ body }) => test(body))?.id ?? null;

/** What OMEMO asks of an account's PEP service, as far as a domain repeats it (XEP-0384 §4). */
const pepNeeds = ['publish-options', 'multi-items'].map((name) => `http://jabber.org/protocol/pubsub#${name}`);

/** These print the admins' own addresses where nothing is set, so that alone is no promise of support. */
const fillsAdmins = new Set(['prosody', 'snikket']);

const contactFields = (info: DiscoInfo | null): string[] =>
  (info?.forms ?? [])
    .filter(({ formType }) => formType === 'http://jabber.org/network/serverinfo')
    .flatMap(({ fields }) =>
      fields.filter(({ name, values }) => isContactField(name) && values.length > 0).map(({ name }) => name),
    );

/** Sightings that take more than a name to see. */
export const factLooks = {
  'direct-tls-answers': ({ clientStreams }) =>
    streamWith(clientStreams, ({ security, tls }) => security === 'direct' && tls !== null),
  'direct-tls-named': ({ dns }) =>
    idOf(
      dns,
      dns?.body.services.some(({ service, status }) => service === 'xmpps-client' && status === 'records'),
    ),
  'client-stream-answers': ({ clientStreams }) => streamWith(clientStreams, ({ reached }) => reached === 'features-after-tls'),
  'both-families': ({ clientStreams }) =>
    [4, 6].every((family) => clientStreams.some(({ body }) => body.family === family && body.tls !== null))
      ? streamWith(clientStreams, ({ family, tls }) => family === 6 && tls !== null)
      : null,
  'client-tls': ({ clientStreams }) => streamWith(clientStreams, ({ tls }) => /^TLSv1\.[23]$/.test(tls?.version ?? '')),
  'server-tls': ({ serverStreams }) => streamWith(serverStreams, ({ tls }) => /^TLSv1\.[23]$/.test(tls?.version ?? '')),
  'server-stream-answers': ({ serverStreams }) => streamWith(serverStreams, ({ tls, before }) => tls !== null || before !== null),
  websocket: ({ web }) => idOf(web, (web?.body.websocketUrls.length ?? 0) > 0),
  bosh: ({ web }) => idOf(web, (web?.body.boshUrls.length ?? 0) > 0),
  'host-meta': ({ web }) => idOf(web, (web?.body.websocketUrls.length ?? 0) + (web?.body.boshUrls.length ?? 0) > 0),
  'host-meta-2': ({ web }) => idOf(web, web?.body.hostMeta2 != null),
  dialback: ({ serverStreams }) => streamWith(serverStreams, ({ after, before }) => (after ?? before)?.dialback.offered === true),
  external: ({ serverStreams }) => streamWith(serverStreams, ({ after }) => after?.mechanisms.includes('EXTERNAL') === true),
  limits: ({ clientStreams }) => streamWith(clientStreams, ({ after }) => after !== null && after.limits !== null),
  'channel-bindings': ({ clientStreams }) => streamWith(clientStreams, ({ after }) => (after?.channelBindings.length ?? 0) > 0),
  'scram-upgrade': ({ clientStreams }) => streamWith(clientStreams, ({ after }) => (after?.sasl2?.upgrades.length ?? 0) > 0),
  fast: ({ clientStreams }) => streamWith(clientStreams, ({ after }) => (after?.sasl2?.fastMechanisms.length ?? 0) > 0),
  'sign-up-stream': ({ clientStreams }) => streamWith(clientStreams, ({ after }) => after?.register === true),
  'sign-up-token': ({ clientStreams }) => streamWith(clientStreams, ({ after }) => after?.registerToken === true),
  'sign-up-flows': ({ clientStreams }) => streamWith(clientStreams, ({ after }) => (after?.registerFlows.length ?? 0) > 0),
  captcha: ({ signUp }) => idOf(signUp, signUp?.body.form?.status === 'answered' && signUp.body.form.value.captcha),
  'disco-answers': ({ disco, info }) => idOf(disco, info !== null),
  forms: ({ disco, info }) => idOf(disco, (info?.forms.length ?? 0) > 0),
  version: ({ disco }) => idOf(disco, disco?.body.version.status === 'answered'),
  time: ({ disco }) => idOf(disco, disco?.body.extras?.clockSkewMs.status === 'answered'),
  'server-card4': ({ disco }) => idOf(disco, disco?.body.extras?.card4.status === 'answered'),
  partners: ({ disco }) => idOf(disco, disco?.body.extras?.serverInfo?.status === 'answered'),
  commands: ({ disco }) =>
    idOf(disco, disco?.body.extras?.commands.status === 'answered' && disco.body.extras.commands.value > 0),
  uptime: ({ disco }) => idOf(disco, disco?.body.uptimeSeconds.status === 'answered'),
  'pep-repeated': ({ disco, info }) =>
    idOf(
      disco,
      info?.identities.some(({ category, type }) => category === 'pubsub' && type === 'pep'),
    ),
  'pep-ready': ({ disco, info }) =>
    idOf(
      disco,
      info?.identities.some(({ category, type }) => category === 'pubsub' && type === 'pep') &&
        pepNeeds.every((feature) => info.features.includes(feature)),
    ),
  'contact-addresses': ({ disco, info, software }) =>
    idOf(
      disco,
      contactFields(info).some((name) => name !== 'admin-addresses' || !fillsAdmins.has(software ?? '')),
    ),
  'admin-addresses': ({ disco, info }) => idOf(disco, contactFields(info).includes('admin-addresses')),
} as const satisfies Record<string, Look>;

export type FactName = keyof typeof factLooks;
