import {
  type Assessment,
  absenceFacets,
  droppedBy,
  facetOfFilter,
  facetValuesOf,
  filterSubjectOf,
  type PolicySummary,
  type ProviderQuery,
  providerQuerySchema,
  providerSorts,
  transparencies,
} from '@signpost/contracts';
import { buildAssessment, buildGrade, useDatabase } from '@signpost/testing';
import { beforeEach, expect, it } from 'vitest';
import { type Directory, getProvider, keepPolicySummary, openDirectory, storeAssessment, upsertProvider } from '../index.ts';

const open = useDatabase();
let directory: Directory;
const now = new Date('2026-01-03T00:00:00.000Z');
const query = (asked: object): ProviderQuery => providerQuerySchema.parse(asked);
const letters = ['A+', 'A', 'B', 'C', 'F', 'T', '?'] as const;
const ways = ['in-app', 'web', 'invitation', null] as const;
const answers = ['yes', 'no', 'claimed', 'unknown'] as const;
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const domains = Array.from({ length: 24 }, (_, index) => `p${String(index).padStart(2, '0')}.example`);

const assessed = (index: number): Assessment =>
  buildAssessment({
    domain: pick(domains, index),
    overall: pick(letters, index),
    grades: {
      c2s: buildGrade('c2s', {
        letter: pick(letters, index),
        reachability: index % 5 ? 'up' : 'down',
        targets: [{ target: 'x:5222', address: index % 3 ? '2001:db8::1' : '192.0.2.1', security: 'starttls', letter: 'A' }],
      }),
      s2s: buildGrade('s2s', { letter: pick(letters, index * 3) }),
    },
    software: {
      answer: 'yes',
      name: index % 4 ? 'Prosody' : 'ejabberd',
      version: null,
      freshness: {
        state: pick(['current', 'old', 'unsupported', 'unknown'], index),
        newest: null,
        supersededAt: null,
        listDate: '2026-01-01',
      },
    },
    signUp: {
      answer: 'yes',
      way: pick(ways, index),
      webUrl: null,
      captcha: { answer: pick(answers, index) },
      emailAsked: { answer: pick(answers, index >> 1) },
    },
    capabilities: [
      { id: 'calls', answer: pick(answers, index) },
      { id: 'groups', answer: pick(answers, index >> 2) },
      { id: 'upload', answer: 'yes', ...(index % 3 ? { value: index * 10_000_000, unit: 'bytes' as const } : {}) },
    ],
    fileFacts: {
      onion: index % 3 === 0,
      languages: index % 2 ? ['de', 'en'] : ['ru'],
      ...(index % 4 ? { busFactor: index % 5 } : {}),
    },
    xeps: [
      { number: 384, answer: pick(answers, index >> 1) },
      { number: 45, answer: 'yes' },
    ],
  });

const declared = (index: number) => ({
  origin: 'client-lists',
  since: `${2003 + index}-05-06`,
  freeOfCharge: index % 4 !== 0,
  serverLocations: index % 2 ? ['de', 'ch'] : ['fr'],
  organization: pick(['company', 'private person'], index),
});

const kept = ['none', 7, 30, 400, 'unlimited', 'unstated'] as const;
const policyOf = (index: number): PolicySummary => ({
  state: 'read',
  transparency: pick(transparencies, index),
  archive: pick(kept, index),
  files: pick(kept, index >> 1),
  ipLogs: pick(kept, index >> 2),
  ...(index % 3 ? { operatorCountry: pick(['at', 'fr'], index) } : {}),
  quoted: [],
  readAt: null,
});

beforeEach(async () => {
  const { database } = open();
  directory = openDirectory(database, { now: () => now });
  await database.pool.query('TRUNCATE provider CASCADE');
  for (const [index, domain] of domains.entries()) {
    const seedFacts = index % 6 ? declared(index) : undefined;
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed', ...(seedFacts ? { seedFacts } : {}) });
    if (index % 5 !== 4) await keepPolicySummary(database.pool, domain, policyOf(index));
    if (index % 8 !== 7) await storeAssessment(database, assessed(index));
    await database.pool.query(
      `INSERT INTO uptime_day (domain, day, up, degraded, down, unknown) VALUES ($1, '2026-01-02', $2, 1, $3, 3), ($1, '2025-09-01', 0, 0, 24, 0)`,
      [domain, 99 - index, index],
    );
  }
});

const asked: object[] = [
  { bothMin: 'B' },
  { c2sMin: 'A', s2s: 'C' },
  { s2sMin: 'C', signUp: 'web' },
  { captcha: 'no' },
  { email: 'yes', free: 'yes' },
  { can: 'calls' },
  { can: 'calls,groups', likely: 'yes' },
  { xep: '384' },
  { xep: '0384,45', likely: 'yes' },
  { uploadMb: 50 },
  { ipv6: 'yes' },
  { ipv6: 'no', reach: 'up' },
  { free: 'no' },
  { country: 'fr,us' },
  { notCountry: 'de' },
  { operatorCountry: 'at,fr' },
  { notOperatorCountry: 'at', country: 'de' },
  { since: 2012, organization: 'company' },
  { archiveMaxDays: 30 },
  { filesMinDays: 30, filesMaxDays: 365 },
  { noIpLogs: 'yes' },
  { policy: 'partial', archiveMaxDays: 365 },
  { uptimeMin: 90 },
  { fresh: 'old', onion: 'yes' },
  { language: 'ru,fr' },
  { busFactorMin: 3 },
  { software: 'PROSODY', capability: 'calls', answer: 'claimed', uploadMb: 10 },
];

it('lists exactly those that no filter drops, by the same rules as outside the database', async () => {
  const { database } = open();
  const all = await Promise.all(domains.map((domain) => getProvider(database, domain, now)));
  for (const one of asked) {
    const wanted = query(one);
    const page = await directory.list({ ...wanted, limit: 200 }, now);
    const kept = all.flatMap((provider) => (provider && droppedBy(provider, wanted).length === 0 ? [provider.domain] : []));
    expect([one, page.items.map(({ domain }) => domain)]).toEqual([one, kept]);
    expect(kept.length, JSON.stringify(one)).toBeGreaterThan(0);
    expect(kept.length, JSON.stringify(one)).toBeLessThan(domains.length);
  }
});

it('counts for each value what it would leave, by the same rules as outside the database', async () => {
  const { database } = open();
  const all = (await Promise.all(domains.map((domain) => getProvider(database, domain, now)))).flatMap((one) => one ?? []);
  for (const one of [{}, ...asked]) {
    const wanted = query(one);
    const expected: Record<string, Record<string, number>> = {};
    for (const provider of all) {
      const missed = [...new Set(droppedBy(provider, wanted).map((name) => facetOfFilter[name] ?? name))];
      for (const [facet, value] of facetValuesOf(filterSubjectOf(provider))) {
        const counts = missed.length === 0 || (missed.length === 1 && missed[0] === facet && !['can', 'xep'].includes(facet));
        if (counts) expected[facet] = { ...expected[facet], [value]: (expected[facet]?.[value] ?? 0) + 1 };
      }
    }
    // How many are left of all that nothing of the kind was asked of.
    for (const name of absenceFacets) {
      const { [name]: _asked, ...rest } = wanted;
      for (const value of Object.keys(expected[name] ?? {})) {
        const left = all.filter((provider) => droppedBy(provider, { ...rest, [name]: value }).length === 0).length;
        Object.assign(expected[name] ?? {}, { [value]: left });
      }
    }
    const { total, facets } = await directory.facets(wanted);
    expect([one, facets]).toEqual([one, expected]);
    expect(total).toBe((await directory.list(wanted, now)).total);
  }
});

it.each(providerSorts)('pages by %s completely both ways, with the unknown last', async (sort) => {
  for (const order of ['asc', 'desc'] as const) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await directory.list(query({ sort, order, limit: 5, ...(after ? { after } : {}) }), now);
      seen.push(...page.items.map(({ domain }) => domain));
      after = page.next ?? undefined;
    } while (after);
    expect([...seen].sort()).toEqual(domains);
  }
});
