import { expect, it } from 'vitest';
import { newId } from './newId.ts';

it('gives ids that sort by time and never repeat', () => {
  const times = [0, 1, 1_700_000_000_000, 1_800_000_000_000].map((ms) => newId(new Date(ms)));
  expect(times.toSorted()).toEqual(times);
  expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000);
  expect(times[0]).toMatch(/^[0-9a-v]{26}$/);
});
