import { expect, it } from 'vitest';
import { createWords } from './createWords.ts';
import { directionOf } from './directionOf.ts';

const words = createWords();

it('counts in the plural form and with separators', () => {
  expect(words.count('directory.count', 0)).toBe('0 providers');
  expect(words.count('directory.count', 1)).toBe('1 provider');
  expect(words.count('directory.count', 12_345)).toBe('12,345 providers');
});

it('fills further blanks of a counted text', () =>
  expect(words.count('checks.count', 1, { rubric: '2026.1' })).toBe('1 check, rules 2026.1'));

it('gives an id that it lacks as it is', () => {
  expect(words.say({ id: 'no.such.text', params: {} })).toBe('no.such.text');
  expect(words.has('no.such.text')).toBe(false);
  expect(words.has('constructor')).toBe(false);
});

it('falls back to English for a language without a file', () => expect(createWords('xx').t('site.name')).toBe('Signpost'));

it('picks the plural form of a text that came with the data, and writes fractions as the language does', () => {
  const russian = createWords('ru');
  const kept = (days: number) => russian.say({ id: `policy.kept.days.${days === 1 ? 'one' : 'other'}`, params: { days } });
  expect([1, 3, 30, 21].map(kept)).toEqual(['хранится 1 день', 'хранится 3 дня', 'хранится 30 дней', 'хранится 21 день']);
  expect(createWords('de').say({ id: 'choose.because.uptime', params: { percent: 99.9, days: 90 } })).toContain('99,9\u00a0%');
  expect(createWords('de').say({ id: 'choose.because.since', params: { year: 2014 } })).toContain('2014');
});

it('tells what stays English in another language’s page', () => {
  const [german, english] = [createWords('de'), createWords('en')];
  expect(['check.reachable.title', 'answer.yes', 'no.such.text'].map(german.isForeign)).toEqual([true, false, false]);
  expect(english.isForeign('check.reachable.title')).toBe(false);
});

it('knows which way a language runs', () =>
  expect(['en', 'ru', 'ar', 'fa-IR'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl']));
