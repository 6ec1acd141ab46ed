import { expect, it } from 'vitest';
import { badgeGoals, judge } from './goals.ts';

const good = { requests: 60_000, errors: 0, seconds: 10, perSecond: 6000, p50Ms: 5, p99Ms: 12, maxMs: 40 };
const metBy = (result: typeof good) => judge(badgeGoals, result).map(({ met }) => met);

it('is met at its limits and missed beyond them', () => {
  expect(metBy(good)).toEqual([true, true, true]);
  expect(metBy({ ...good, perSecond: 5000, p99Ms: 20 })).toEqual([true, true, true]);
  expect(metBy({ ...good, perSecond: 4999, p99Ms: 20.1, errors: 1 })).toEqual([false, false, false]);
});
