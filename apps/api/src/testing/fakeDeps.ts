import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Clock,
  PolicyVersionInfo,
  ProviderDetail,
  ProviderEvent,
  ProviderPolicy,
  ProviderRow,
  Run,
  RunEvent,
} from '@signpost/contracts';
import { english } from '@signpost/contracts';
import { Registry } from 'prom-client';
import { buildApp } from '../buildApp.ts';
import { type ApiDeps, type ApiReads, defaultLimits } from '../deps.ts';
import { noProbes } from '../probes/ProbeDoor.ts';
import { noRooms } from '../rooms/roomReads.ts';

/** Real time: sleeps of tests stay short by their settings. */
export const realClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

const unknownFact = { answer: 'unknown', reason: 'not-tested' } as const;

export const fakeRow = (domain: string): ProviderRow => ({
  domain,
  displayName: domain,
  overall: 'B',
  c2s: { letter: 'A', reachability: 'up' },
  s2s: { letter: 'B', reachability: 'degraded' },
  software: { answer: 'yes', name: 'Prosody', version: '0.12.3' },
  signUp: { ...unknownFact, way: null, webUrl: null, captcha: unknownFact, emailAsked: unknownFact },
  capabilities: [{ ...unknownFact, id: 'calls' }],
  observedAt: '2026-01-02T03:04:05.000Z',
  stale: false,
});

export const fakeDetail = (domain: string): ProviderDetail => ({ ...fakeRow(domain), listing: 'listed', assessment: null });

export const fakeRun = (status: Run['status']): Run => ({
  id: 'run_1',
  domain: 'example.org',
  reason: 'scheduled',
  status,
  slot: '2026-01-02T03:00:00.000Z',
  createdAt: '2026-01-02T03:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  attempts: 1,
  steps: [],
});

export const fakeEvent = (sequence: number, type: RunEvent['type']): RunEvent => ({
  runId: 'run_1',
  sequence,
  at: '2026-01-02T03:00:01.000Z',
  type,
  step: null,
  message: null,
});

export const fakeProviderEvent: ProviderEvent = {
  id: '01k7vavd6apr9oa32jivl16qpn',
  domain: 'example.org',
  at: '2026-01-02T03:00:01.000Z',
  type: 'letter-changed',
  params: { direction: 'c2s', from: 'A', to: 'B', cause: 'provider', rubric: '1' },
  observationIds: [],
};

export const fakePolicyVersion: PolicyVersionInfo = {
  id: '01k7vavd6apr9oa32jivl16qpn',
  url: 'https://example.org/privacy',
  source: 'web-site',
  title: 'Privacy',
  language: 'en',
  languageSupported: true,
  hash: 'a'.repeat(64),
  fetchedAt: '2026-01-02T03:00:01.000Z',
  lastSeenAt: '2026-01-02T03:00:01.000Z',
  endedAt: null,
  transparency: 'unclear',
  missing: ['messageArchive'],
};

export const fakePolicy: ProviderPolicy = {
  domain: 'example.org',
  state: 'read',
  transparency: 'unclear',
  missing: ['messageArchive'],
  readAt: '2026-01-02T03:00:01.000Z',
  walkedAt: '2026-01-02T03:00:01.000Z',
  facts: [],
  retention: [],
  documents: [fakePolicyVersion],
  earlierVersions: 0,
  steps: [],
};

const fakeBadgeParts = {
  c2s: { state: 'graded', letter: 'A' },
  s2s: { state: 'down', letter: 'B' },
  features: { seen: 7, total: 12 },
} as const;

const fakeCounts = {
  listed: 1,
  tested: 1,
  c2s: { A: 1 },
  s2s: { B: 1 },
  software: { Prosody: 1 },
  ipv6: { yes: 1 },
  tls13: { yes: 1 },
};

/** Reads that know the provider example.org and nothing else. */
export const fakeReads: ApiReads = {
  listProviders: async () => ({ items: [fakeRow('example.org')], total: 1, next: null }),
  choose: async () => ({
    seed: 's',
    considered: 1,
    suitable: 1,
    picks: [{ provider: fakeRow('example.org'), because: [], but: [] }],
    excluded: [],
  }),
  providerFacets: async () => ({ total: 1, facets: { c2s: { A: 1 } } }),
  getProvider: async (domain) => (domain === 'example.org' ? fakeDetail(domain) : null),
  getProviderWhole: async (domain) =>
    domain === 'example.org'
      ? {
          provider: fakeDetail(domain),
          observations: [],
          history: { domain, items: [], next: null },
          events: { domain, items: [fakeProviderEvent], next: null },
          policy: fakePolicy,
          uptime: { domain, last: null, share: null, days: [], years: [] },
          rooms: { domain, total: 0, languages: [], largest: [] },
        }
      : null,
  getPolicy: async (domain) => (domain === 'example.org' ? fakePolicy : null),
  listPolicyVersions: async (domain) => (domain === 'example.org' ? { domain, versions: [fakePolicyVersion] } : null),
  getPolicyVersion: async (domain, id) =>
    domain === 'example.org' && id === fakePolicyVersion.id
      ? { ...fakePolicyVersion, domain, text: 'We keep nothing.', facts: [], previous: null, diff: null }
      : null,
  listObservations: async (domain) => (domain === 'example.org' ? [] : null),
  listHistory: async (domain) => (domain === 'example.org' ? { domain, items: [], next: null } : null),
  getUptime: async (domain) => (domain === 'example.org' ? { domain, last: null, share: null, days: [], years: [] } : null),
  listEvents: async (domain) => (domain === 'example.org' ? { domain, items: [fakeProviderEvent], next: null } : null),
  followEvents: async ({ after }) => ({ items: [fakeProviderEvent], next: after === '0' ? '7' : after, more: false }),
  listAllEvents: async () => [fakeProviderEvent],
  getEvidence: async () => null,
  getRun: async (id) => (id === 'run_1' ? fakeRun('completed') : null),
  listRunEvents: async (_id, after) =>
    [fakeEvent(1, 'started'), fakeEvent(2, 'finished')].filter(({ sequence }) => sequence > after),
  getRoomsThere: async (domain) => (domain === 'example.org' ? { domain, total: 0, languages: [], largest: [] } : null),
  getStatistics: async () => ({ at: '2026-01-02T03:04:05.000Z', now: fakeCounts, days: [{ day: '2026-01-01', ...fakeCounts }] }),
  getServiceInfo: async () => ({
    mode: 'lab',
    contact: null,
    version: '0.1.0',
    rubricVersion: '1',
    notConfigured: [],
    providers: { listed: 1, probed: 1 },
    lastProbeAt: null,
  }),
  getServiceStatus: async () => ({ at: '2026-01-02T03:04:05.000Z', parts: [] }),
  getBadge: async (domain) =>
    domain === 'example.org'
      ? { domain, state: 'graded', letter: 'B', observedAt: '2026-01-02T03:04:05.000Z', parts: fakeBadgeParts }
      : { domain, state: 'unknown-domain', letter: '?', observedAt: null },
  getReadiness: async () => ({ ready: true, database: true, migrations: true }),
  rooms: noRooms,
  sitemap: { count: async () => ({ providers: 1, rooms: 0 }), domains: async () => ['example.org'], rooms: async () => [] },
  exports: {
    providersJson: () => pieces('{"providers":[]}'),
    providersCsv: () => pieces('"domain"\r\n'),
    observations: () => pieces('{}\n'),
    providersList: () => pieces(),
  },
};

async function* pieces<T>(...given: T[]): AsyncGenerator<T> {
  yield* given;
}

/** An API over fakes; what a test needs otherwise goes into `reads` and `rest`. */
export const fakeApp = (reads: Partial<ApiReads> = {}, rest: Partial<ApiDeps> = {}) =>
  buildApp({
    reads: { ...fakeReads, ...reads },
    probes: noProbes,
    claims: null,
    moderation: null,
    catalogue: { checks: () => ({ rubricVersion: '1', checks: [] }), xeps: [], messages: english },
    painter: { paint: async () => new Uint8Array(), stop: async () => {} },
    clock: realClock,
    logger: false,
    registry: new Registry(),
    siteOrigin: 'https://site.example',
    trustProxy: null,
    trustedClients: ['127.0.0.1'],
    limits: defaultLimits,
    stream: { pollMs: 5, heartbeatMs: 50, maxMs: 1000 },
    ...rest,
  });
