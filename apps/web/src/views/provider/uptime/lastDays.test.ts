import { expect, it } from 'vitest';
import { lastDays } from './lastDays.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const day = (name: string) => ({ day: name, up: 3, degraded: 0, down: 1, unknown: 20, answerMs: 12 });

it('gives 90 places, today last, with holes where nobody looked', () => {
  const places = lastDays([day('2026-03-01'), day('2026-02-27'), day('2025-01-01')], now);
  expect(places).toHaveLength(90);
  expect(places.slice(-3).map((place) => place?.day ?? null)).toEqual(['2026-02-27', null, '2026-03-01']);
  expect(places.filter(Boolean)).toHaveLength(2);
});
