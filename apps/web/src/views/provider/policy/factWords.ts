import { type PolicyFact, policyValueMessage } from '@signpost/contracts';
import { countryName } from '../../../words/countryName.ts';
import type { Words } from '../../../words/createWords.ts';
import { dateFormat } from '../../../words/formats.ts';

type Stated = Pick<PolicyFact, 'fact' | 'value'> & { quote?: string | null };

/** The value of a fact in the reader's language; countries and dates by their names. */
export function factWords(fact: Stated, words: Words): string {
  const { value } = fact;
  if (value !== 'unstated' && fact.fact === 'jurisdiction') return countryName(String(value), words.locale);
  if (value !== 'unstated' && fact.fact === 'lastUpdated') return dateWords(String(value), words.locale);
  return words.say(policyValueMessage(fact));
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as exact as it was given. */
export function dateWords(date: string, locale: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  const [, month, day] = date.split('-');
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) parts.month = 'long';
  if (day) parts.day = 'numeric';
  return dateFormat(locale, parts).format(time);
}

/** A fact by its name. */
export const factName = (fact: string, words: Words): string => words.template(`policy.fact.${fact}`);
