import type { ProviderQuery, SiteMessageId } from '@signpost/contracts';
import { capabilityName } from '../words/capabilityName.ts';
import type { Words } from '../words/createWords.ts';

export const filterNames = ['c2s', 's2s', 'overall', 'signUp', 'capability', 'answer', 'software'] as const;
export type FilterName = (typeof filterNames)[number];

export const filterLabels: Readonly<Record<FilterName, SiteMessageId>> = {
  c2s: 'directory.filter.c2s',
  s2s: 'directory.filter.s2s',
  overall: 'directory.filter.overall',
  signUp: 'directory.filter.sign-up',
  capability: 'directory.filter.capability',
  answer: 'directory.filter.answer',
  software: 'directory.filter.software',
};

/** The filters that are set, each with its value in words. */
export function activeFilters(
  query: ProviderQuery,

  words: Words,
): { name: FilterName; value: string }[] {
  return filterNames.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [{ name, value: filterValue(name, value, words) }];
  });
}

function filterValue(name: FilterName, value: string, words: Words): string {
  const { t } = words;
  if (name === 'signUp') return t(`sign-up.${value as NonNullable<ProviderQuery['signUp']>}`);
  if (name === 'answer') return t(`answer.${value as NonNullable<ProviderQuery['answer']>}`);
  if (name === 'capability') return capabilityName(value, words);
  return value;
}
