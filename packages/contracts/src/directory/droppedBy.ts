import type { ProviderDetail, ProviderQuery } from '../provider.ts';
import { type LeastLetter, lettersFrom } from './directoryFilters.ts';
import { type FilterSubject, filterSubjectOf, operatorCountriesOf, uploadBytes } from './filterFacts.ts';
import { keepingTests } from './keepingFilters.ts';
import { listOf } from './listOf.ts';
import { standingTests } from './standingFilters.ts';

export const filterNames = [
  'bothMin',
  'c2sMin',
  's2sMin',
  'c2s',
  's2s',
  'overall',
  'signUp',
  'captcha',
  'email',
  'capability',
  'can',
  'xep',
  'uploadMb',
  'archiveMaxDays',
  'filesMinDays',
  'filesMaxDays',
  'noIpLogs',
  'policy',
  'software',
  'fresh',
  'ipv6',
  'onion',
  'reach',
  'uptimeMin',
  'free',
  'country',
  'notCountry',
  'operatorCountry',
  'notOperatorCountry',
  'language',
  'since',
  'organization',
  'busFactorMin',
] as const;
export type FilterName = (typeof filterNames)[number];

type Test = (provider: FilterSubject, query: ProviderQuery) => boolean;

const holds = (facts: ReadonlySet<string>, name: string, likely: boolean) =>
  facts.has(`${name}=yes`) || (likely && facts.has(`${name}=claimed`));
const answerTo = ({ capabilities }: FilterSubject, id: string) => capabilities.find((one) => one.id === id)?.answer;
const isAble = (provider: FilterSubject, id: string, likely: boolean) => {
  const answer = answerTo(provider, id);
  return answer === 'yes' || (likely && answer === 'claimed');
};
const atLeast = (letter: string, least: LeastLetter | undefined) => least !== undefined && lettersFrom(least).includes(letter);
const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');

/** Each filter by its own, for one provider: the one place that says what a filter lets pass. */
const tests: Record<FilterName, Test> = {
  bothMin: ({ c2s, s2s }, { bothMin }) => atLeast(c2s.letter, bothMin) && atLeast(s2s.letter, bothMin),
  c2sMin: ({ c2s }, { c2sMin }) => atLeast(c2s.letter, c2sMin),
  s2sMin: ({ s2s }, { s2sMin }) => atLeast(s2s.letter, s2sMin),
  c2s: ({ c2s }, query) => c2s.letter === query.c2s,
  s2s: ({ s2s }, query) => s2s.letter === query.s2s,
  overall: ({ overall }, query) => overall === query.overall,
  signUp: ({ signUp }, query) => signUp.way === query.signUp,
  captcha: ({ facts }, { captcha }) => facts.has(`captcha=${captcha}`),
  email: ({ facts }, { email }) => facts.has(`email=${email}`),
  capability: (provider, { capability = '', answer = 'yes' }) => answerTo(provider, capability) === answer,
  can: (provider, { can, likely }) => listOf(can).every((id) => isAble(provider, id, likely === 'yes')),
  xep: ({ facts }, { xep, likely }) => listOf(xep).every((number) => holds(facts, `xep.${Number(number)}`, likely === 'yes')),
  uploadMb: ({ capabilities }, { uploadMb = 0 }) => (uploadBytes(capabilities) ?? -1) >= uploadMb * 1e6,
  ...keepingTests,
  ...standingTests,
  software: ({ software }, query) => software.name?.toLowerCase() === query.software?.toLowerCase(),
  ipv6: ({ facts }, { ipv6 }) => facts.has(`ipv6=${ipv6}`),
  reach: ({ c2s }, { reach }) => c2s.reachability === reach,
  free: ({ declared }, { free }) => yesOrNo(declared?.freeOfCharge) === free,
  country: ({ declared }, { country }) => overlaps(declared?.serverLocations, country),
  notCountry: ({ declared }, { notCountry }) => !overlaps(declared?.serverLocations, notCountry),
  operatorCountry: (provider, { operatorCountry }) => overlaps(operatorCountriesOf(provider), operatorCountry),
  notOperatorCountry: (provider, { notOperatorCountry }) => !overlaps(operatorCountriesOf(provider), notOperatorCountry),
  since: ({ declared }, { since = 0 }) => declared?.since !== undefined && Number(declared.since.slice(0, 4)) <= since,
  organization: ({ declared }, { organization }) => declared?.organization === organization,
};

const overlaps = (places: readonly string[] = [], wanted: string | undefined) =>
  places.some((place) => listOf(wanted).includes(place));

/** The filters that a query sets. */
export const filtersOf = (query: ProviderQuery): FilterName[] => filterNames.filter((name) => query[name] !== undefined);

export const passes = (provider: FilterSubject, name: FilterName, query: ProviderQuery): boolean => tests[name](provider, query);

/** The filters of a query that this provider does not pass; none means that it is on the list. */
export function droppedBy(provider: ProviderDetail, query: ProviderQuery): FilterName[] {
  const subject = filterSubjectOf(provider);
  return filtersOf(query).filter((name) => !passes(subject, name, query));
}
