import type { PolicySummary, ProviderDetail, RetentionValue } from '@signpost/contracts';
import { capabilitiesOf } from '@signpost/xeps';
import { buildPendingProvider, buildProvider } from './buildProvider.ts';
import { fixtureSpam } from './fixtureAbilities.ts';
import { type AssessmentParts, fixtureAssessment, longAgo, recently, signUps } from './fixtureAssessments.ts';
import { allUnknown, mixedCapabilities } from './fixtureCapabilities.ts';
import { fixtureComing } from './fixtureComing.ts';
import { fixtureObservations } from './fixtureObservations.ts';
import { hostile } from './hostile.ts';

const provider = (parts: AssessmentParts, rest: Omit<Partial<ProviderDetail>, 'assessment'> = {}): ProviderDetail =>
  buildProvider({ assessment: fixtureAssessment({ capabilities: mixedCapabilities, signUp: signUps.inApp, ...parts }), ...rest });

const contacts = [
  { kind: 'admin', address: 'mailto:admin@example.org' },
  { kind: 'abuse', address: 'xmpp:abuse@example.org' },
  { kind: 'status', address: 'https://status.example.org/' },
];

/** What its observations show, in place of what the test says. */
function withAbilities(parts: AssessmentParts, rest: Omit<Partial<ProviderDetail>, 'assessment'>): ProviderDetail {
  const configured = { observer: true, ownCertificate: true, validatingResolver: true };
  const { xeps, suite, conflicts, serverFacts, abuseContact, capabilities, software } = capabilitiesOf(
    fixtureObservations(parts.domain),
    configured,
    new Date(),
  );
  const upload = capabilities.find(({ id }) => id === 'upload');
  const shown = mixedCapabilities.map((one) => (one.id === 'upload' && upload ? upload : one));
  const assessment = fixtureAssessment({ capabilities: shown, signUp: signUps.inApp, ...parts });
  const whole = { ...assessment, software, xeps, suite, conflicts, serverFacts, abuseContact };
  return buildProvider({ assessment: whole, spam: fixtureSpam, ...rest });
}

/** What an operator answers to a finding that is there, and to one that is gone. */
const operatorSays = (text: string): Pick<ProviderDetail, 'operator'> => ({
  operator: {
    facts: { price: 'donations', funding: text.slice(0, 200) },
    factsAt: recently(),
    answers: [
      { check: 'tls-1.3', direction: 'c2s', text, at: recently() },
      { check: 'tls-1.2', direction: 's2s', text, at: recently() },
      { check: 'gone', direction: null, text, at: recently() },
    ],
  },
});

const hostileProvider = provider(
  {
    domain: 'hostile.example',
    c2s: 'D',
    s2s: 'F',
    software: [hostile.script, hostile.bidi],
    signUp: { ...signUps.web, webUrl: hostile.scriptUrl },
    contacts: [
      { kind: 'admin', address: hostile.scriptUrl },
      { kind: hostile.script, address: hostile.dataUrl },
      { kind: 'abuse', address: `mailto:${hostile.bidi}@example.org` },
    ],
  },
  operatorSays(hostile.script + hostile.long.slice(0, 200)),
);

const quoted = (archive: RetentionValue, files: RetentionValue, ipLogs: RetentionValue): PolicySummary => ({
  ...{ state: 'read', transparency: 'clear', archive, files, ipLogs },
  ...{ quoted: ['archive', 'files', 'ipLogs'], readAt: longAgo() },
});

/** One provider for each state that a page must be able to show. */
export const stateProviders: ProviderDetail[] = [
  withAbilities(
    { domain: 'exemplary.example', c2s: 'A+', s2s: 'A', software: ['Prosody', '13.0.2'], contacts },
    {
      policy: quoted(30, 30, 'none'),
      declared: { since: '2014-03-02', freeOfCharge: true, serverLocations: ['de'], organization: 'non-governmental' },
    },
  ),
  provider(
    {
      domain: 'good.example',
      c2s: 'A',
      s2s: 'B',
      software: ['ejabberd', '24.12'],
      signUp: signUps.web,
      contacts,
      coming: fixtureComing(),
    },
    {
      policy: { ...quoted('unlimited', 14, 'unstated'), transparency: 'partial' },
      declared: { since: '2019-01-01', freeOfCharge: false, serverLocations: ['ch', 'fi'], organization: 'company' },
      ...operatorSays('We mend it next week, when the new machine is there.'),
    },
  ),
  provider({ domain: 'middling.example', c2s: 'C', s2s: 'C', software: ['Openfire', '4.9.2'], signUp: signUps.invitation }),
  provider({ domain: 'weak.example', c2s: 'D', s2s: 'A', software: ['Prosody', '0.9.12'], reachability: 'degraded' }),
  provider({ domain: 'broken.example', c2s: 'F', s2s: 'F', signUp: signUps.closed }),
  provider({ domain: 'self-signed.example', c2s: 'T', s2s: 'T', software: ['Tigase', '8.4.0'] }),
  provider({ domain: 'silent.example', c2s: '?', s2s: '?', reachability: 'down', capabilities: allUnknown }),
  provider({ domain: 'stale.example', c2s: 'B', s2s: 'A', observedAt: longAgo() }, { stale: true }),
  provider({ domain: 'unlisted.example', c2s: 'A', s2s: 'A' }, { listing: 'unlisted', untested: 'file' }),
  provider({ domain: 'opted-out.example', c2s: '?', s2s: '?' }, { listing: 'opted-out' }),
  provider({ domain: 'xn--e1afmkfd.xn--e1afmkfd.example', c2s: 'A', s2s: 'A+' }, { displayName: 'пример.пример.example' }),
  provider({ domain: hostile.longDomain, c2s: 'B', s2s: 'B', software: [hostile.long, '1'] }),
  hostileProvider,
  buildPendingProvider(fixtureAssessment({ domain: 'pending.example', c2s: '?', s2s: '?' })),
];

const letters = ['A', 'B', 'C', 'D', 'F'] as const;

/** Enough ordinary ones for a second page. */
const crowd: ProviderDetail[] = Array.from({ length: 60 }, (_, index) =>
  provider({
    domain: `provider-${String(index).padStart(2, '0')}.example`,
    c2s: letters[index % 5] ?? 'A',
    s2s: letters[(index + 1) % 5] ?? 'A',
    software: index % 2 ? ['Prosody', '0.12.3'] : ['ejabberd', '23.01'],
    signUp: index % 3 ? signUps.inApp : signUps.web,
    reachability: index % 7 ? 'up' : 'degraded',
  }),
);

export const fixtureProviders: ProviderDetail[] = [...stateProviders, ...crowd];
