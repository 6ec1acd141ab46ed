import type { AccountBody, AccountTest, DiscoBody, ObservationBody, SpamStanding, WebBody } from '@signpost/contracts';
import { buildFeatures } from '../builders/buildBody.ts';

const refused = { status: 'refused', condition: 'service-unavailable', text: null } as const;
const info = (
  features: string[],
  identities: string[] = [],
  forms: { formType: string; fields: Record<string, string[]> }[] = [],
) =>
  ({
    status: 'answered',
    value: {
      features,
      identities: identities.map((one) => ({ category: one.split('/')[0] ?? '', type: one.split('/')[1] ?? '', name: null })),
      forms: forms.map(({ formType, fields }) => ({
        formType,
        fields: Object.entries(fields).map(([name, values]) => ({ name, values })),
      })),
    },
  }) as const;

/** What a server well set up tells strangers. */
const disco = (domain: string): DiscoBody => ({
  kind: 'disco',
  observer: 'observer@home.example',
  info: info(
    ['urn:xmpp:carbons:2', 'urn:xmpp:blocking', 'urn:xmpp:ping', 'vcard-temp'],
    ['server/im'],
    [
      {
        formType: 'http://jabber.org/network/serverinfo',
        fields: { 'admin-addresses': ['mailto:admin@example.org'], 'abuse-addresses': ['xmpp:abuse@example.org'] },
      },
      { formType: 'urn:xmpp:data-policy:0', fields: { data_retention: ['336'], tos: [`https://${domain}/terms`] } },
    ],
  ),
  items: { status: 'answered', value: [{ jid: `upload.${domain}`, name: null, node: null }] },
  components: [
    {
      jid: `upload.${domain}`,
      name: null,
      info: info(
        ['urn:xmpp:http:upload:0'],
        ['store/file'],
        [{ formType: 'urn:xmpp:http:upload:0', fields: { 'max-file-size': ['104857600'] } }],
      ),
    },
  ],
  version: { status: 'answered', value: { name: 'Prosody', version: '13.0.2', os: null } },
  uptimeSeconds: { status: 'answered', value: 40 * 86_400 },
  roundTripMs: 48,
  extras: {
    clockSkewMs: { status: 'answered', value: 95_000 },
    card: { status: 'answered', value: { name: 'Exemplary', url: `https://${domain}/`, text: '', stock: false } },
    ...{ card4: refused, relays: refused, commands: refused, proxies: [], serverInfo: null },
    outage: {
      url: 'https://status.example.org/xmpp.json',
      answer: {
        status: 'answered',
        value: { ongoing: false, planned: false, beginning: null, expectedEnd: null, text: null },
      },
    },
  },
});

const works = (name: AccountTest['name'], yes = true, details: Record<string, string | number | boolean> = {}): AccountTest => ({
  name,
  result: { status: 'answered', value: { works: yes, details } },
});

const account = (domain: string): AccountBody => ({
  kind: 'account',
  as: 'account',
  host: `xmpp.${domain}`,
  port: 5222,
  security: 'starttls',
  offered: null,
  login: {
    mechanism: 'SCRAM-SHA-256-PLUS',
    channelBinding: 'tls-exporter',
    iterations: 10_000,
    serverProved: true,
    downgradeProtection: { mechanisms: true, tls: false },
  },
  features: buildFeatures({
    all: ['{urn:xmpp:sm:3}sm', '{urn:xmpp:csi:0}csi'],
    limits: { maxBytes: 262_144, idleSeconds: null },
  }),
  self: info(['urn:xmpp:mam:2', 'http://jabber.org/protocol/pubsub#publish-options'], ['pubsub/pep']),
  server: null,
  components: [],
  tests: [
    ...[works('roster'), works('archive-query'), works('pep-open'), works('upload-kept', true, { days: 40 })],
    works('resumption', false, { resumable: true, resumed: false, seconds: 600 }),
  ],
});

const web = (domain: string): WebBody => ({
  kind: 'web',
  resources: [{ name: 'provider-file', url: `https://${domain}/.well-known/xmpp-provider-v2.json`, status: 200 }],
  ...{ websocketUrls: [], boshUrls: [], poshFingerprints: [], providerFileUntouched: false },
  providerFile: { maximumHttpFileUploadTotalSize: 50, maximumHttpFileUploadStorageTime: 30 },
});

/** What the exemplary provider's abilities rest on, each with the label of its evidence. */
export const fixtureAbilityBodies = (domain: string): [id: string, body: ObservationBody, label: string][] => [
  ['disco-1', disco(domain), 'disco#info'],
  ['account-1', account(domain), 'features after login'],
  ['web-1', web(domain), 'provider file'],
];

/** Named by one list, not by another, and a third that could not be read. */
export const fixtureSpam: SpamStanding = {
  answer: 'yes',
  lists: [
    {
      ...{ list: 'Keepers', url: 'https://lists.example/keepers.txt', answer: 'yes', since: '2026-05-12', sinceBy: 'list' },
      line: 'exemplary.example 2026-05-12 <script>globalThis.owned = true</script>',
      readAt: '2026-11-20T12:00:00.000Z',
    },
    {
      ...{ list: 'Others', url: 'https://lists.example/others.txt', answer: 'no', since: null, sinceBy: null, line: null },
      readAt: '2026-11-20T12:00:00.000Z',
    },
    {
      ...{ list: 'Silent', url: 'https://lists.example/silent.txt', answer: 'unknown', reason: 'unreachable' },
      ...{ since: null, sinceBy: null, line: null, readAt: null },
    },
  ],
};
