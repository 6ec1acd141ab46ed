import {
  type PolicyFactId,
  type PolicyVersionDetail,
  type PolicyVersionInfo,
  type ProviderPolicy,
  policyFactIds,
  policyVersionDetailSchema,
  providerPolicySchema,
  type SourcedFact,
} from '@signpost/contracts';
import { ago } from './fixtureAssessments.ts';
import { hostile } from './hostile.ts';

const day = 86_400_000;
const idOf = (number: number): string => String(number).padStart(26, '0');

interface Said {
  value: number | string;
  quote: string;
  rest?: Partial<SourcedFact>;
}
type Sayings = Partial<Record<PolicyFactId, Said>>;

function facts(sayings: Sayings, language: string, url: string): SourcedFact[] {
  return policyFactIds.map((fact): SourcedFact => {
    const said = sayings[fact];
    if (!said) return { fact, value: 'unstated', quote: null, offset: null, language, rule: null, confidence: 'none', url };
    const { value, quote, rest = {} } = said;
    return { fact, value, quote, offset: 0, language, rule: `${language}.kept-for`, confidence: 'high', url, ...rest };
  });
}

const english: Sayings = {
  messageArchive: {
    value: 30,
    quote: 'Your messages are kept in the archive for 30 days, if you switch it on.',
    rest: { condition: { quote: 'if you switch it on', offset: 55 } },
  },
  fileUpload: {
    value: 30,
    quote: 'Files that you upload are deleted after a month.',
    rest: {
      exceptions: [{ quote: 'Avatars stay as long as your account does.', offset: 90 }],
      conflict: [{ value: 60, quote: 'Uploads expire after 60 days.', offset: 200 }],
    },
  },
  ipLogs: { value: 'none', quote: 'We do not log IP addresses.' },
  accountDeletionByUser: { value: 'self-service', quote: 'You can delete your account in your app at any time.' },
  thirdPartySharing: { value: 'limited', quote: 'Messages go to the servers of those you write to, and to nobody else.' },
  jurisdiction: { value: 'DE', quote: 'German law applies.' },
  minimumAge: { value: 16, quote: 'You must be at least 16 years old.' },
  lastUpdated: { value: '2026-03-01', quote: 'Last updated on 1 March 2026.' },
};
const german: Sayings = {
  messageArchive: { value: 'unlimited', quote: 'Nachrichten bleiben gespeichert, bis du dein Konto löschst.' },
  fileUpload: { value: 14, quote: 'Hochgeladene Dateien werden 14 Tage lang aufbewahrt und dann gelöscht.' },
};
const nasty: Sayings = {
  messageArchive: { value: 7, quote: `${hostile.script} ${hostile.bidi}` },
  fileUpload: { value: 7, quote: hostile.long },
};

const version = (url: string, parts: Partial<PolicyVersionInfo> = {}): PolicyVersionInfo => ({
  ...{ id: idOf(9), url, source: 'web-site', title: 'Privacy policy', language: 'en', languageSupported: true },
  ...{ hash: 'a'.repeat(64), fetchedAt: ago(20 * day), lastSeenAt: ago(3 * day), endedAt: null },
  ...{ transparency: 'clear', missing: [], ...parts },
});

const blank = (domain: string): ProviderPolicy => ({
  ...{ domain, state: 'not-looked', transparency: null, missing: [], readAt: null, walkedAt: null },
  ...{ facts: facts({}, 'en', ''), retention: [], documents: [], earlierVersions: 0, steps: [] },
});

function read(domain: string, sayings: Sayings, language: string, parts: Partial<ProviderPolicy> = {}): ProviderPolicy {
  const url = `https://${domain}/privacy`;
  const documents = [version(url, { language })];
  const steps = [
    { url: `https://${domain}/`, source: 'web-site' as const, outcome: 'page' as const, refusal: 'not-a-policy' as const },
    { url, source: 'web-site' as const, outcome: 'policy' as const },
  ];
  return {
    ...blank(domain),
    ...{ state: 'read', transparency: 'clear', readAt: ago(3 * day), walkedAt: ago(3 * day), documents, steps },
    ...{ facts: facts(sayings, language, url), ...parts },
  };
}

const ofDomain: Readonly<Record<string, (domain: string) => ProviderPolicy>> = {
  'exemplary.example': (domain) =>
    read(domain, english, 'en', {
      earlierVersions: 1,
      retention: [
        {
          fact: 'messageArchive',
          conflict: true,
          statements: [
            { source: 'policy', where: `https://${domain}/privacy`, value: 30, raw: null },
            { source: 'data-policy-form', where: domain, value: 'unlimited', raw: 'infinite' },
            { source: 'provider-file', where: `https://${domain}/.well-known/xmpp-provider-v2.json`, value: 1, raw: '-1' },
          ],
        },
      ],
    }),
  'good.example': (domain) =>
    read(domain, german, 'de', {
      transparency: 'partial',
      missing: ['ipLogs'],
      retention: [
        {
          fact: 'roomArchive',
          conflict: false,
          statements: [
            {
              ...{ source: 'policy', where: `https://${domain}/privacy`, value: 14, raw: null },
              quote: { quote: 'Was in Räumen gesagt wird, bleibt 14 Tage lang gespeichert.', offset: 0 },
            },
          ],
        },
      ],
    }),
  'middling.example': (domain) => ({
    ...read(domain, {}, 'en'),
    transparency: 'unclear',
    missing: ['messageArchive', 'fileUpload', 'ipLogs'],
  }),
  'weak.example': (domain) => ({
    ...blank(domain),
    ...{ state: 'none-found', transparency: 'none-found', walkedAt: ago(2 * day) },
    steps: [{ url: `https://${domain}/`, source: 'web-site', outcome: 'page', refusal: 'not-a-policy' }],
  }),
  'self-signed.example': (domain) => ({
    ...blank(domain),
    ...{ state: 'unreached', walkedAt: ago(day) },
    steps: [{ url: `https://${domain}/`, source: 'web-site', outcome: 'failed', failure: { code: 'tls-failed' } }],
  }),
  'stale.example': (domain) => read(domain, english, 'en', { readAt: ago(24 * day), walkedAt: ago(day) }),
  'hostile.example': (domain) => read(domain, nasty, 'en'),
  [hostile.longDomain]: (domain) => ({
    ...read(domain, {}, 'ja', { transparency: null }),
    documents: [version(`https://${domain}/privacy`, { language: 'ja', languageSupported: false, transparency: 'unclear' })],
  }),
};

/** A policy for each state that the page must be able to show. */
export const fixturePolicy = (domain: string): ProviderPolicy => providerPolicySchema.parse((ofDomain[domain] ?? blank)(domain));

/** What stands, and one that stood before where the policy says so. */
export function fixturePolicyVersions(domain: string): PolicyVersionInfo[] {
  const { documents, earlierVersions } = fixturePolicy(domain);
  const [current] = documents;
  if (!current || earlierVersions === 0) return documents;
  return [current, { ...current, id: idOf(5), fetchedAt: ago(90 * day), lastSeenAt: ago(21 * day), endedAt: ago(20 * day) }];
}

export function fixturePolicyVersion(domain: string, id: string): PolicyVersionDetail | null {
  const versions = fixturePolicyVersions(domain);
  const at = versions.findIndex((one) => one.id === id);
  const found = versions[at];
  if (!found) return null;
  const previous = versions[at + 1] ?? null;
  const quote = domain === 'hostile.example' ? hostile.script : 'Your messages are kept in the archive for 30 days.';
  return policyVersionDetailSchema.parse({
    ...{ ...found, domain, previous, facts: [], text: `# Privacy policy\n\n${quote}\n` },
    diff: previous && {
      ...{ addedLines: 1, removedLines: 1, compared: true },
      factChanges: [{ fact: 'messageArchive', before: 14, after: 30 }],
      hunks: [
        {
          skippedLines: 12,
          lines: [
            { kind: 'same', text: '## Messages' },
            { kind: 'removed', text: 'Your messages are kept in the archive for 14 days.' },
            { kind: 'added', text: quote },
          ],
        },
      ],
    },
  });
}
