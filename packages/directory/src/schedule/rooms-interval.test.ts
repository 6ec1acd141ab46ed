import { expect, it } from 'vitest';
import { roomsInterval } from './rooms-interval.ts';

it('grows with the list, from three hours to a day', () => {
  expect([0, 200, 10_800, 1_000_000].map((providers) => roomsInterval(providers) / 3_600_000)).toEqual([3, 3, 6, 24]);
});
