import { describe, expect, it } from 'vitest';
import { locales } from '../locale.ts';
import { badges } from './en/badges.ts';
import { checks } from './en/checks.ts';
import { chat } from './en/claim.ts';
import { english } from './en/index.ts';
import { moderation } from './en/moderation.ts';
import { operate } from './en/operate.ts';
import { operators } from './en/operators.ts';
import { providerFile } from './en/providerFile.ts';
import { statistics } from './en/statistics.ts';
import { status } from './en/status.ts';
import { tell } from './en/tell.ts';
import { messageFiles } from './messageFiles.ts';

/** What only operators read: English in every language's page. */
const forOperators = [badges, chat, checks, moderation, operate, operators, providerFile, statistics, status, tell].flatMap(
  Object.keys,
);
/** Of these, what newcomers meet in the footer and on a provider's page. */
const metByNewcomers = /^(badges|operators|statistics|status)\.title$|^operate\.(fact|word)(\.|$)/;
const untranslated = new Set(forOperators.filter((id) => !metByNewcomers.test(id)));
const newcomers = Object.keys(english).filter((id) => !untranslated.has(id));

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

  it('has every text of the newcomers’ pages in each of its plural forms, and nothing else', () =>
    expect(Object.keys(file).sort()).toEqual(wanted(locale)));

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
