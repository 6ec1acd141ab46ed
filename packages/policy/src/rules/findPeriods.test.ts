import { describe, expect, it } from 'vitest';
import { rulesOf } from '../languages/index.ts';
import { readText } from '../text/readText.ts';
import { findPeriods } from './findPeriods.ts';
import type { LanguageRules } from './LanguageRules.ts';

const days = (language: string, source: string): number[] => {
  const rules = rulesOf(language) as LanguageRules;
  return findPeriods(readText(source, rules.apostrophes), rules).map((period) => period.days);
};

describe('times in days', () => {
  it.each([
    ['en', 'for 14 days', 14],
    ['en', 'two weeks', 14],
    ['en', 'a month', 30],
    ['en', 'twelve (12) months', 365],
    ['en', '18 months', 540],
    ['en', '36 months', 1095],
    ['en', '1.5 years', 548],
    ['en', 'half a year', 180],
    ['en', '24 hours', 1],
    ['en', '36 hours', 2],
    ['en', '12h', 1],
    ['en', 'a 30-day limit', 30],
    ['en', 'one hundred and eighty (180) days', 180],
    ['en', 'thirty calendar days', 30],
    ['en', 'a fortnight', 14],
    ['de', 'vierzehn Tage', 14],
    ['de', 'zweiwöchige Frist', 14],
    ['de', '30-tägige Aufbewahrung', 30],
    ['de', 'ein halbes Jahr', 180],
    ['de', 'einhundertachtzig Tage', 180],
    ['de', 'anderthalb Jahre', 548],
    ['fr', 'quinze jours', 15],
    ['fr', 'quatre-vingt-dix jours', 90],
    ['fr', "d'un an", 365],
    ['es', 'ciento ochenta (180) días', 180],
    ['es', 'una semana', 7],
    ['pt', 'seis meses', 180],
    ['pt', 'cento e oitenta dias', 180],
    ['it', 'centottanta giorni', 180],
    ['it', 'due settimane', 14],
    ['nl', 'een half jaar', 180],
    ['nl', 'honderdtachtig dagen', 180],
    ['ru', 'четырнадцать дней', 14],
    ['ru', 'в течение месяца', 30],
    ['ru', 'полгода', 180],
    ['ru', 'двух недель', 14],
    ['ru', 'трое суток', 3],
  ] as const)('%s: %s', (language, source, expected) => expect(days(language, source)).toEqual([expected]));

  it.each([
    ['en', '4-8 weeks', 56],
    ['en', 'between 7 and 30 days', 30],
    ['en', 'one or two weeks', 14],
    ['en', '7 days to 2 weeks', 14],
    ['de', '7 bis 30 Tage', 30],
    ['fr', 'de deux à quatre semaines', 28],
    ['ru', 'от двух до четырёх недель', 28],
  ] as const)('%s: of %s the longest', (language, source, expected) => expect(days(language, source)).toEqual([expected]));

  it.each([
    ['en', 'a few days'],
    ['en', 'port 5222'],
    ['en', 'in 2024'],
    ['en', '100 MB'],
    ['de', 'täglich'],
    ['ru', 'каждый раз'],
  ] as const)('%s: %s is none', (language, source) => expect(days(language, source)).toEqual([]));
});
