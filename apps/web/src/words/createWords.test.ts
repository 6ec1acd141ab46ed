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

it('knows which way a language runs', () =>
  expect(['en', 'ru', 'ar', 'fa-IR'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl']));
