import {
  type FilterSubject,
  facetOfFilter,
  facetValuesOf,
  filtersOf,
  type ProviderQuery,
  passes,
  providerQuerySchema,
} from '@signpost/contracts';
import { beforeEach, expect, it } from 'vitest';
import { countFacets } from './countFacets.ts';
import { directoryEntry } from './DirectoryEntry.ts';
import { DirectoryIndex } from './DirectoryIndex.ts';
import { comparePlaces, placeOf } from './entryOrder.ts';
import { FacetIds } from './FacetIds.ts';
import { listEntries, rowAt } from './listEntries.ts';

const now = new Date('2026-01-02T00:00:00Z');
const letters = ['A+', 'A', 'B', 'C', 'F', '?'] as const;
const answers = ['yes', 'claimed', 'no', 'unknown'] as const;
const of = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
let index: DirectoryIndex;
let listed: Map<string, FilterSubject>;

/** Another one for each number; the numbers have no divisor in common with what they choose among. */
function subjectOf(domain: string, number: number): FilterSubject {
  const unknown = { answer: 'unknown', reason: 'not-tested' } as const;
  const row = {
    domain,
    displayName: domain,
    overall: of(letters, number),
    c2s: { letter: of(letters, number), reachability: number % 7 === 0 ? 'down' : 'up' },
    s2s: { letter: of(letters, number * 5 + 1), reachability: 'up' },
    software: { answer: 'yes', name: of(['Prosody', 'prosody', 'ejabberd', null], number * 3), version: null },
    signUp: { answer: 'yes', way: of(['in-app', 'web', null], number), webUrl: null, captcha: unknown, emailAsked: unknown },
    capabilities: ['archive', 'calls'].map((id, place) => ({ id, answer: of(answers, number * 3 + place) })),
    observedAt: now.toISOString(),
    declared: number % 5 === 0 ? {} : { serverLocations: [of(['de', 'fr', 'us'], number)], freeOfCharge: number % 2 === 0 },
  };
  return { ...row, facts: new Set([`captcha=${of(answers, number)}`, `xep.384=${of(answers, number + 1)}`]) } as never;
}

function put(domain: string, number: number): void {
  const subject = subjectOf(domain, number);
  listed.set(domain, subject);
  index.put(domain, directoryEntry(subject, undefined, index.ids));
}

function remove(domain: string): void {
  listed.delete(domain);
  index.remove(domain);
}

const queries: ProviderQuery[] = [
  {},
  { sort: 'grade', order: 'desc', limit: 7 },
  { c2sMin: 'B', s2sMin: 'C', country: 'de,fr' },
  { can: 'archive,calls', likely: 'yes', sort: 'software' },
  { can: 'archive' },
  { capability: 'calls', answer: 'no', notCountry: 'de' },
  { capability: 'calls' },
  { xep: '384', captcha: 'no', sort: 'domain', order: 'desc', limit: 3 },
  { c2s: 'A', c2sMin: 'A', free: 'yes', sort: 'since' },
].map((asked) => providerQuerySchema.parse(asked));

/** The same by looking at everybody. */
function domainsOf(query: ProviderQuery): string[] {
  const found = [...listed.values()].filter((subject) => filtersOf(query).every((name) => passes(subject, name, query)));
  const places = found.map((subject) => placeOf(query, subject)).sort(comparePlaces(query));
  return places.map(({ domain }) => domain);
}

function pagesOf(query: ProviderQuery): string[] {
  const page = listEntries(index, query, now);
  expect(page.total).toBe(domainsOf(providerQuerySchema.parse({ ...query, after: undefined })).length);
  const domains = page.items.map(({ domain }) => domain);
  return page.next === null ? domains : [...domains, ...pagesOf({ ...query, after: page.next })];
}

/** Of each value how many have it among those whom all filters but the facet's own let pass. */
function countOf(query: ProviderQuery, facet: string, value: string): number {
  const adding = ['can', 'xep', 'capability'].includes(facet);
  const others = filtersOf(query).filter((name) => adding || (facetOfFilter[name] ?? name) !== facet);
  const found = [...listed.values()].filter((subject) => others.every((name) => passes(subject, name, query)));
  const having = found.filter((subject) => facetValuesOf(subject).some(([name, one]) => name === facet && one === value)).length;
  return having > 0 && facet.startsWith('not') ? found.length - having : having;
}

function expectAllTheSame(): void {
  for (const query of queries) {
    expect(pagesOf(query)).toEqual(domainsOf(query));
    const { total, facets } = countFacets(index, query);
    expect(total).toBe(domainsOf(query).length);
    for (const { facet, value } of index.ids.names) expect(facets[facet]?.[value] ?? 0).toBe(countOf(query, facet, value));
  }
}

beforeEach(() => {
  index = new DirectoryIndex(new FacetIds());
  listed = new Map();
});

it('finds and counts as looking at everybody would, after every change', () => {
  for (let number = 0; number < 120; number += 1) put(`p${number}.example`, number);
  expectAllTheSame();
  for (let number = 0; number < 9; number += 1) put(`p${number * 11}.example`, number + 1);
  for (const number of [3, 40, 41]) remove(`p${number}.example`);
  expectAllTheSame();
  for (const number of [7, 8]) put(`another${number}.example`, number);
  expectAllTheSame();
  for (let number = 0; number < 120; number += 1) put(`p${number}.example`, number + 2);
  expectAllTheSame();
});

it('makes room for any number of them', () => {
  for (let number = 0; number < 40; number += 1) put(`p${number}.example`, number);
  expectAllTheSame();
  for (let number = 40; number < 2100; number += 1) put(`p${number}.example`, 8);
  const [, , strong] = queries;
  expect(listEntries(index, strong as ProviderQuery, now).total).toBe(domainsOf(strong as ProviderQuery).length);
  for (let number = 40; number < 2100; number += 1) remove(`p${number}.example`);
  expectAllTheSame();
});

it('gives the same row until it turns stale, without what only filters look at', () => {
  const subject = { domain: 'a.example', observedAt: '2026-01-01T00:00:00.000Z', facts: new Set(['x']) } as never;
  const first = rowAt(subject, new Date('2026-01-02T00:00:00Z'));
  expect(first).toEqual({ domain: 'a.example', observedAt: '2026-01-01T00:00:00.000Z', stale: false });
  expect(rowAt(subject, new Date('2026-01-03T00:00:00Z'))).toBe(first);
  expect(rowAt(subject, new Date('2026-01-09T00:00:00Z')).stale).toBe(true);
  expect(first.stale).toBe(false);
});
