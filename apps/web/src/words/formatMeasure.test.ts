import { expect, it } from 'vitest';
import { createWords } from './createWords.ts';
import { formatBytes, formatMeasure } from './formatMeasure.ts';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [104_857_600, '104 MB'],
  [52_428_800, '52.4 MB'],
  [1_000_000_000_000_000, '1,000 TB'],
])('%i bytes are %s', (bytes, words) => expect(formatBytes(bytes, 'en')).toBe(words));

it('tells days, sizes and counts apart', () => {
  const words = createWords();
  expect(formatMeasure({ value: 1, unit: 'days' }, words)).toBe('1 day');
  expect(formatMeasure({ value: 2_000_000, unit: 'bytes' }, words)).toBe('2 MB');
  expect(formatMeasure({ value: 1200, unit: 'count' }, words)).toBe('1,200');
  expect(formatMeasure({}, words)).toBeNull();
});
