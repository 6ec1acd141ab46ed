import { expect, it } from 'vitest';
import { slotOf } from './slot.ts';

it('gives two moments of the same hour the same slot and the next hour another', () => {
  const hour = 3_600_000;
  expect(slotOf(new Date('2026-11-21T13:00:00Z'), hour)).toBe('2026-11-21T13:00:00.000Z');
  expect(slotOf(new Date('2026-11-21T13:59:59.999Z'), hour)).toBe('2026-11-21T13:00:00.000Z');
  expect(slotOf(new Date('2026-11-21T14:00:00Z'), hour)).toBe('2026-11-21T14:00:00.000Z');
});
