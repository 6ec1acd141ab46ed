import type { DiscoInfo, StoredObservation } from '@signpost/contracts';
import { disco, features, form, identity, sasl2, stream } from './fixture.ts';

const pubsub = (names: string[]): string[] =>
  ['', ...names.map((name) => `#${name}`)].map((name) => `http://jabber.org/protocol/pubsub${name}`);
const uploadForm = (bytes: string) => form('urn:xmpp:http:upload:0', { 'max-file-size': [bytes] });
const upload = (bytes: string): Partial<DiscoInfo> => ({
  identities: [identity('store/file', 'HTTP File Upload')],
  features: ['urn:xmpp:http:upload:0'],
  forms: [uploadForm(bytes)],
});
const contacts = form('http://jabber.org/network/serverinfo', {
  'abuse-addresses': ['mailto:abuse@example.org'],
  'admin-addresses': ['mailto:admin@example.org', 'xmpp:admin@example.org'],
  'sales-addresses': [],
  'support-addresses': ['xmpp:support@conference.example.org?join'],
});
const prosodyDomain = [
  'msgoffline',
  'jabber:iq:version',
  'urn:xmpp:blocking',
  'http://jabber.org/protocol/commands',
  'jabber:iq:register',
  'vcard-temp',
  'jabber:iq:private',
  'jabber:iq:last',
  'urn:xmpp:extdisco:2',
  'urn:xmpp:extdisco:1',
  'urn:xmpp:time',
  'urn:xmpp:carbons:rules:0',
  'urn:xmpp:carbons:2',
  'jabber:iq:roster',
  'urn:xmpp:ping',
];
const prosodyRooms: Partial<DiscoInfo> = {
  identities: [identity('conference/text', 'Rooms')],
  features: ['http://jabber.org/protocol/muc', 'urn:xmpp:occupant-id:0', 'urn:xmpp:mam:2', 'vcard-temp'],
};
const domain = (features: string[], name: string, extra: Partial<DiscoInfo> = {}): Partial<DiscoInfo> => ({
  identities: [identity('server/im', name), ...(extra.identities ?? [])],
  features,
  forms: extra.forms ?? [contacts],
});

const server = (after: Parameters<typeof features>[0], answer: Parameters<typeof disco>[0]): StoredObservation[] => [
  stream('c2s', features(after)),
  stream('s2s', features({ mechanisms: ['EXTERNAL'], dialback: { offered: true, errors: false } })),
  disco(answer),
];

export const prosody012 = (): StoredObservation[] =>
  server(
    { register: true },
    {
      info: domain(prosodyDomain, 'Prosody'),
      components: { 'upload.example.org': upload('10485760'), 'conference.example.org': prosodyRooms },
      version: ['Prosody', '0.12.3'],
    },
  );

export const prosody13 = (): StoredObservation[] =>
  server(
    {
      register: true,
      mechanisms: ['OAUTHBEARER', 'SCRAM-SHA-256', 'PLAIN', 'SCRAM-SHA-256-PLUS'],
      channelBindings: ['tls-exporter'],
      limits: { maxBytes: 262144, idleSeconds: 840 },
    },
    {
      info: domain(prosodyDomain, 'Prosody'),
      components: { 'upload.example.org': upload('10485760'), 'conference.example.org': prosodyRooms },
      version: ['Prosody', '13.0.1'],
    },
  );

const ejabberdDomain = [
  ...pubsub(['access-open', 'config-node-max', 'multi-items', 'persistent-items', 'publish-options', 'retrieve-items']),
  'jabber:iq:last',
  'jabber:iq:privacy',
  'jabber:iq:register',
  'jabber:iq:version',
  'msgoffline',
  'urn:xmpp:blocking',
  'urn:xmpp:carbons:2',
  'urn:xmpp:mam:2',
  'urn:xmpp:ping',
  'urn:xmpp:time',
  'vcard-temp',
];
const ejabberdComponents: Record<string, Partial<DiscoInfo>> = {
  'conference.example.org': {
    identities: [identity('conference/text', 'Chatrooms')],
    features: ['http://jabber.org/protocol/muc', 'http://jabber.org/protocol/rsm', 'urn:xmpp:mam:2', 'jabber:iq:register'],
  },
  'proxy.example.org': { identities: [identity('proxy/bytestreams')], features: ['http://jabber.org/protocol/bytestreams'] },
  'pubsub.example.org': { identities: [identity('pubsub/service')], features: pubsub(['publish']) },
  'upload.example.org': {
    identities: [identity('store/file')],
    features: ['urn:xmpp:http:upload', 'urn:xmpp:http:upload:0'],
    forms: [form('urn:xmpp:http:upload', { 'max-file-size': ['20971520'] }), uploadForm('20971520')],
  },
};

export const ejabberd23 = (): StoredObservation[] =>
  server(
    { register: true, mechanisms: ['PLAIN', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-256'] },
    {
      info: domain(ejabberdDomain, 'ejabberd', { identities: [identity('pubsub/pep')] }),
      components: ejabberdComponents,
      version: ['ejabberd', '23.01-1'],
    },
  );

export const ejabberd24 = (): StoredObservation[] =>
  server(
    {
      register: true,
      mechanisms: ['PLAIN', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-256'],
      channelBindings: ['tls-exporter', 'tls-server-end-point'],
      sasl2: sasl2({
        inline: ['{urn:xmpp:bind:0}bind', '{urn:xmpp:sm:3}sm'],
        bindInline: ['urn:xmpp:sm:3', 'urn:xmpp:carbons:2'],
      }),
      all: ['{urn:xmpp:sasl:2}authentication'],
    },
    {
      info: domain([...ejabberdDomain, 'urn:xmpp:extdisco:2', 'urn:xmpp:message-retract:1'], 'ejabberd', {
        identities: [identity('pubsub/pep')],
      }),
      components: ejabberdComponents,
      version: ['ejabberd', '24.12-3~bpo12+1'],
    },
  );

export const snikket = (): StoredObservation[] =>
  server(
    { register: true, registerToken: true, all: ['{urn:xmpp:ibr-token:0}register', '{urn:xmpp:invite}register'] },
    {
      info: domain(prosodyDomain, 'Prosody', {
        forms: [form('http://jabber.org/network/serverinfo', { 'admin-addresses': ['xmpp:admin@example.org'] })],
      }),
      components: { 'groups.example.org': prosodyRooms, 'share.example.org': upload('104857616') },
      version: ['Prosody', '0.12.4'],
    },
  );

export const openfire = (): StoredObservation[] =>
  server(
    { register: true, mechanisms: ['PLAIN', 'SCRAM-SHA-1'] },
    {
      info: domain(
        [
          ...pubsub(['multi-items', 'publish-options']),
          'jabber:iq:register',
          'urn:xmpp:carbons:2',
          'http://jabber.org/protocol/caps',
        ],
        'Openfire Server',
        { identities: [identity('pubsub/pep')], forms: [] },
      ),
      components: {
        'conference.example.org': {
          identities: [identity('conference/text'), identity('directory/chatroom')],
          features: ['http://jabber.org/protocol/muc', 'urn:xmpp:channel-search:0:search', 'urn:xmpp:mam:2', 'urn:xmpp:mam:2'],
        },
      },
      version: ['Openfire', '4.9.2'],
    },
  );

export const tigase = (): StoredObservation[] =>
  server(
    { mechanisms: ['SCRAM-SHA-256', 'PLAIN'] },
    {
      info: domain(['urn:xmpp:mam:2', 'urn:xmpp:push:0', 'urn:xmpp:blocking', 'urn:xmpp:carbons:2', 'urn:xmpp:ping'], 'Tigase', {
        identities: [identity('component/im')],
        forms: [],
      }),
      components: {},
      version: ['Tigase', '8.4.0'],
    },
  );

export const mongooseim = (): StoredObservation[] =>
  server(
    { register: true, mechanisms: ['SCRAM-SHA-512', 'SCRAM-SHA-256', 'PLAIN'] },
    {
      info: domain(
        [
          ...['iq', 'presence', 'presence-invisible', 'vcard-temp', 'jabber:iq:private', 'jabber:iq:register', 'jabber:iq:last'],
          ...['urn:xmpp:carbons:2', 'urn:xmpp:blocking', 'urn:xmpp:mam:1', 'urn:xmpp:mam:2', 'urn:xmpp:mam:2#extended'],
          ...['urn:xmpp:push:0', 'urn:xmpp:inbox:1', 'urn:xmpp:extdisco:2', 'urn:xmpp:ping', 'urn:xmpp:time'],
        ],
        'MongooseIM',
        { forms: [contacts] },
      ),
      components: {
        'muc.example.org': {
          identities: [identity('conference/text', 'Chatrooms')],
          features: ['http://jabber.org/protocol/muc', 'urn:xmpp:mam:2'],
        },
        'upload.example.org': upload('10485760'),
      },
      version: ['MongooseIM', '6.4.0'],
    },
  );

/** Old enough to repeat on the domain what is the account's. */
export const metronome = (): StoredObservation[] =>
  server(
    { register: true },
    {
      info: domain(
        [
          ...['msgoffline', 'vcard-temp', 'jabber:iq:private', 'urn:xmpp:carbons:2', 'urn:xmpp:blocking', 'jabber:iq:privacy'],
          ...['urn:xmpp:mam:2', 'urn:xmpp:ping', 'urn:xmpp:time'],
        ],
        'Metronome',
        { identities: [identity('pubsub/pep')], forms: [] },
      ),
      components: {
        'muc.example.org': { identities: [identity('conference/text')], features: ['http://jabber.org/protocol/muc'] },
      },
      version: ['Metronome', '3.14'],
    },
  );

/** Tells strangers nothing but that it is there. */
export const silentOne = (): StoredObservation[] =>
  server({}, { info: { identities: [identity('server/im')], features: [], forms: [] }, components: {}, version: null });
