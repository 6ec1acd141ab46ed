import { RE2JS } from 're2js';
import type { LanguageRules } from '../rules/LanguageRules.ts';
import { fold } from '../text/tokenize.ts';

const iso = RE2JS.compile('\\b((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})\\b');
const numeric = RE2JS.compile('\\b([0-9]{1,2})[./]([0-9]{1,2})[./]((?:19|20)[0-9]{2})\\b');

/** The first date of the text as YYYY-MM-DD, or YYYY-MM where it has no day; null where it has none. */
export function dateIn(text: string, { months, language }: LanguageRules): string | null {
  const folded = fold(text);
  const found = [isoDate(folded), numericDate(folded, language), namedDate(folded, months)].filter((date) => date !== null);
  return found.toSorted((a, b) => a.at - b.at)[0]?.value ?? null;
}

interface Found {
  value: string;
  at: number;
}

function isoDate(text: string): Found | null {
  const matcher = iso.matcher(text);
  if (!matcher.find()) return null;
  return dated(matcher.start(), Number(matcher.group(1)), Number(matcher.group(2)), Number(matcher.group(3)));
}

/** Day before month; English writes it either way, so that there only a day above 12 tells. */
function numericDate(text: string, language: string): Found | null {
  const matcher = numeric.matcher(text);
  if (!matcher.find()) return null;
  const [first, second, year] = [1, 2, 3].map((group) => Number(matcher.group(group))) as [number, number, number];
  if (language === 'en' && first <= 12 && second <= 12 && !matcher.group(0)?.includes('.')) return null;
  return second > 12 ? dated(matcher.start(), year, first, second) : dated(matcher.start(), year, second, first);
}

/** “12 March 2025”, “March 12th, 2025”, “12. März 2025”, “12 de marzo de 2025”, “October 2024”. */
function namedDate(text: string, months: readonly string[]): Found | null {
  const name = `(${months.join('|')})`;
  const matcher = RE2JS.compile(
    `(?:([0-9]{1,2})(?:st|nd|rd|th|er|º)?\\.?(?: de| of)? +)?${name}(?: +([0-9]{1,2})(?:st|nd|rd|th)?,?)?,?(?: de| del| of)? +((?:19|20)[0-9]{2})`,
  ).matcher(text);
  if (!matcher.find()) return null;
  const day = Number(matcher.group(1) ?? matcher.group(3) ?? 0);
  return dated(matcher.start(), Number(matcher.group(4)), months.indexOf(matcher.group(2) ?? '') + 1, day);
}

function dated(at: number, year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day > 31) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return { at, value: day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}` };
}
