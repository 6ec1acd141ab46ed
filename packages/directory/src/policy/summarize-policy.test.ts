import type { SourcedFact } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { summarizePolicy } from './summarize-policy.ts';

const seat = (value: string, more: Partial<SourcedFact> = {}): SourcedFact => ({
  ...{
    fact: 'jurisdiction',
    value,
    quote: 'x',
    offset: 0,
    language: 'en',
    rule: 'en.seat-in',
    confidence: 'high',
    url: 'https://a.example/',
  },
  ...more,
});
const countryOf = (facts: readonly SourcedFact[]) =>
  summarizePolicy({ state: 'read', transparency: 'clear', facts, retention: [], readAt: null }).operatorCountry;

it('tells the operator’s country by law or seat, not by where servers stand, and not where texts differ', () => {
  expect(countryOf([seat('DE')])).toBe('de');
  expect(countryOf([seat('DE'), seat('DE', { rule: 'de.law-of' })])).toBe('de');
  expect(countryOf([])).toBeUndefined();
  expect(countryOf([seat('unstated', { quote: null, rule: null })])).toBeUndefined();
  expect(countryOf([seat('FI', { rule: 'en.servers-in' })])).toBeUndefined();
  expect(countryOf([seat('DE'), seat('CH')])).toBeUndefined();
  expect(countryOf([seat('DE', { conflict: [{ value: 'CH', quote: 'y', offset: 3 }] })])).toBeUndefined();
});
