import {
  type FilterName,
  filterNames,
  listOf,
  type ProviderQuery,
  type SiteMessageId,
  type Transparency,
} from '@signpost/contracts';
import { languageName } from '../rooms/languageName.ts';
import { capabilityName } from '../words/capabilityName.ts';
import { countryName } from '../words/countryName.ts';
import type { Words } from '../words/createWords.ts';
import { formatBytes } from '../words/formatMeasure.ts';
import { numberFormat } from '../words/formats.ts';
import type { QueryChanges } from './directoryHref.ts';

export const filterLabels: Readonly<Record<FilterName, SiteMessageId>> = {
  bothMin: 'filter.bothMin',
  c2sMin: 'filter.c2sMin',
  s2sMin: 'filter.s2sMin',
  c2s: 'directory.filter.c2s',
  s2s: 'directory.filter.s2s',
  overall: 'directory.filter.overall',
  signUp: 'directory.filter.sign-up',
  captcha: 'filter.captcha',
  email: 'filter.email',
  capability: 'directory.filter.capability',
  can: 'filter.can',
  xep: 'filter.xep',
  uploadMb: 'filter.uploadMb',
  archiveMaxDays: 'filter.archiveMaxDays',
  filesMinDays: 'filter.filesMinDays',
  filesMaxDays: 'filter.filesMaxDays',
  noIpLogs: 'filter.noIpLogs',
  policy: 'filter.policy',
  software: 'directory.filter.software',
  fresh: 'filter.fresh',
  ipv6: 'filter.ipv6',
  onion: 'filter.onion',
  reach: 'filter.reach',
  uptimeMin: 'filter.uptimeMin',
  free: 'filter.free',
  country: 'filter.country',
  notCountry: 'filter.notCountry',
  operatorCountry: 'filter.operatorCountry',
  notOperatorCountry: 'filter.notOperatorCountry',
  language: 'filter.language',
  since: 'filter.since',
  organization: 'filter.organization',
  busFactorMin: 'filter.busFactorMin',
};

export interface ActiveFilter {
  key: string;
  name: FilterName | 'answer' | 'likely';
  text: string;
  /** What takes it off. */
  off: QueryChanges;
}

const places: ReadonlySet<FilterName> = new Set<FilterName>(['country', 'notCountry', 'operatorCountry', 'notOperatorCountry']);
const lists = new Set<FilterName>(['can', 'xep', 'language', ...places]);

/** The filters that are set, in words; each value of a list by itself. */
export function activeFilters(query: ProviderQuery, words: Words): ActiveFilter[] {
  const set = filterNames.flatMap((name) => (query[name] === undefined ? [] : chipsOf(name, query, words)));
  const { answer, likely } = query;
  if (answer) set.push(modifier('answer', chip(words, 'directory.filter.answer', words.t(`answer.${answer}`))));
  if (likely) set.push(modifier('likely', words.t('filter.likely.chip')));
  return set;
}

const modifier = (name: 'answer' | 'likely', text: string): ActiveFilter => ({
  key: name,
  name,
  text,
  off: { [name]: undefined },
});
const chip = (words: Words, label: SiteMessageId, value: string) =>
  words.t('directory.filter.chip', { name: words.t(label), value });

function chipsOf(name: FilterName, query: ProviderQuery, words: Words): ActiveFilter[] {
  const value = String(query[name]);
  if (!lists.has(name)) {
    const alsoOff = name === 'capability' ? { answer: undefined } : {};
    return [
      {
        key: name,
        name,
        text: chip(words, filterLabels[name], filterValue(name, value, words)),
        off: { [name]: undefined, ...alsoOff },
      },
    ];
  }
  const all = listOf(value);
  return all.map((one) => ({
    key: `${name}.${one}`,
    name,
    text:
      name === 'xep'
        ? words.t('filter.xep.chip', { number: one.padStart(4, '0') })
        : chip(words, filterLabels[name], filterValue(name, one, words)),
    off: { [name]: all.filter((other) => other !== one).join(',') || undefined },
  }));
}

/** One value of a filter in words. */
export function filterValue(name: FilterName, value: string, words: Words): string {
  const { t } = words;
  if (name === 'bothMin' || name === 'c2sMin' || name === 's2sMin') return t('filter.letter', { letter: value });
  if (name === 'signUp') return t(`sign-up.${value as NonNullable<ProviderQuery['signUp']>}`);
  if (name === 'capability' || name === 'can') return capabilityName(value, words);
  if (name === 'organization') return t(`filter.organization.${value as NonNullable<ProviderQuery['organization']>}`);
  if (places.has(name)) return countryName(value, words.locale);
  if (name === 'language') return languageName(value, words.locale);
  if (name === 'fresh') return t(`filter.fresh.${value as 'current' | 'old' | 'unsupported'}`);
  if (name === 'uptimeMin') return t('filter.uptimeMin.value', { percent: percentOf(Number(value), words.locale) });
  if (name === 'busFactorMin') return t('filter.busFactorMin.value', { count: value });
  if (name === 'uploadMb') return formatBytes(Number(value) * 1_000_000, words.locale);
  if (name === 'since') return t('filter.since.value', { year: value });
  if (name === 'archiveMaxDays' || name === 'filesMinDays' || name === 'filesMaxDays')
    return words.count('measure.days', Number(value));
  if (name === 'policy') return t(`filter.policy.${value as Transparency}`);
  if (name === 'reach') return t('filter.reach.up');
  if (name === 'captcha' || name === 'email' || name === 'ipv6' || name === 'free' || name === 'noIpLogs' || name === 'onion')
    return t(value === 'yes' ? 'filter.yes' : 'filter.no');
  return value;
}

/** 99.9 as "99.9%". */
const percentOf = (value: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
