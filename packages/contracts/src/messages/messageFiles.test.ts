import { describe, expect, it } from 'vitest';
import { locales } from '../locale.ts';
import { checks } from './en/checks.ts';
import { english } from './en/index.ts';
import { messageFiles } from './messageFiles.ts';

/** What only operators read: English in every language's page. */
const operators = new Set(Object.keys(checks));
const newcomers = Object.keys(english).filter((id) => !operators.has(id));

const stems = newcomers.flatMap((id) => (id.endsWith('.one') ? [id.slice(0, -'.one'.length)] : []));
const isCounted = (id: string) => stems.some((stem) => id === `${stem}.one` || id === `${stem}.other`);
/** CLDR's forms for whole numbers; French and Spanish have one more for millions, which we write out like the others. */
const formsOf = (locale: string) =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== 'many' || locale === 'ru');
const wanted = (locale: string) =>
  [
    ...newcomers.filter((id) => !isCounted(id)),
    ...stems.flatMap((stem) => formsOf(locale).map((form) => `${stem}.${form}`)),
  ].sort();

/** Blanks and code: what a translation must hold as it stands, in any order. */
const fixed = (text: string) => [...new Set(text.match(/\{\w+\}|`[^`]*`/g) ?? [])].sort();
const englishOf = (id: string) => english[id] ?? english[id.replace(/\.(few|many)$/, '.other')] ?? '';

describe.each(locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  const file = messageFiles[locale];

  it('has no text that English lacks', () => {
    const all = new Set(wanted(locale));
    expect(Object.keys(file).filter((id) => !all.has(id))).toEqual([]);
  });

  it('fills the same blanks and quotes the same code', () => {
    const wrong = Object.entries(file).filter(([id, text]) => {
      const [ours, theirs] = [fixed(text), fixed(englishOf(id))];
      const numberInWords = /\.one$/.test(id) ? ['{count}', '{days}'] : [];
      const rest = (list: string[]) => list.filter((part) => !numberInWords.includes(part)).join();
      return rest(ours) !== rest(theirs);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no text empty or in another alphabet', () => {
    expect(Object.entries(file).filter(([, text]) => text.trim() === '')).toEqual([]);
    const foreign = locale === 'ru' ? /[à-öø-ÿ]/ : /[\u0400-\u04ff]/;
    expect(Object.entries(file).filter(([, text]) => foreign.test(text))).toEqual([]);
  });
});
