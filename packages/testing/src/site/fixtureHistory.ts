import {
  type Change,
  type HistoryItem,
  type HistoryPage,
  historyPageSchema,
  type ProviderDetail,
  type ProviderEvent,
  type ProviderEventPage,
  providerEventPageSchema,
} from '@signpost/contracts';
import { ago } from './fixtureAssessments.ts';
import { hostile } from './hostile.ts';

const day = 86_400_000;
const idOf = (number: number): string => String(number).padStart(26, '0');

const change = (kind: Change['kind'], parts: Partial<Change>): Change => ({
  kind,
  cause: 'provider',
  direction: null,
  subject: null,
  from: null,
  to: null,
  ...parts,
});

const steps = (software: string): Pick<HistoryItem, 'changes' | 'rubricVersion'>[] => [
  { rubricVersion: '2', changes: [change('software', { from: 'Prosody 0.11.9', to: software })] },
  { rubricVersion: '2', changes: [change('letter', { cause: 'rubric', direction: 's2s', from: 'A', to: 'B' })] },
  { rubricVersion: '2', changes: [] },
  {
    rubricVersion: '1',
    changes: [
      change('letter', { direction: 'c2s', from: 'D', to: 'B' }),
      change('finding-gone', { direction: 'c2s', subject: 'tls-1.2', from: 'seen.old-tls-best' }),
      change('finding-new', { direction: 'c2s', subject: 'certificate-chain', to: 'seen.incomplete-chain' }),
      change('reachability', { direction: 's2s', from: 'down', to: 'up' }),
      change('sign-up', { from: 'in-app', to: 'web' }),
      change('capability', { subject: 'calls', from: 'yes', to: 'no' }),
      change('capability', { subject: 'groups', from: 'no', to: 'yes' }),
      change('capability', { cause: 'unknown', subject: 'push', from: 'unknown', to: 'yes' }),
    ],
  },
  { rubricVersion: '1', changes: [] },
];

/** A history with every kind of change; the one whose page is full of hostile words has them here as well. */
export function fixtureHistory({ domain, overall, c2s, s2s, software }: ProviderDetail): HistoryPage {
  const items = steps(software.name ?? 'Prosody 13.0.2').map((step, index) => ({
    ...step,
    id: idOf(9 - index),
    since: ago((index + 1) * 10 * day),
    lastSeenAt: ago(index * 10 * day),
    overall,
    c2s,
    s2s,
  }));
  return historyPageSchema.parse({ domain, items: domain === 'unlisted.example' ? items.slice(-1) : items, next: null });
}

const policyChange = { what: 'facts', facts: 'messageArchive', 'messageArchive.from': 14, 'messageArchive.to': 30 };

/** Three events, one of which quotes a certificate. */
export function fixtureEvents({ domain }: ProviderDetail): ProviderEventPage {
  const event = (number: number, type: ProviderEvent['type'], params: ProviderEvent['params']) => ({
    id: idOf(number),
    domain,
    at: ago(number * day),
    type,
    params,
    observationIds: ['c2s-1'],
  });
  const issuer = domain.startsWith('hostile') ? hostile.script : 'CN=Other CA';
  const certificate = { direction: 'c2s', previousIssuer: 'CN=Good CA', issuer, daysLeft: 71 };
  return providerEventPageSchema.parse({
    domain,
    items: [
      event(1, 'certificate-changed-unexpectedly', certificate),
      event(2, 'feature-lost', { feature: 'calls' }),
      event(3, 'policy-changed', policyChange),
    ],
    next: null,
  });
}
