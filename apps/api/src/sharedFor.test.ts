import { expect, it } from 'vitest';
import { sharedFor } from './sharedFor.ts';

const clockAt = (start: number) => {
  let nowMs = start;
  return { now: () => new Date(nowMs), pass: (ms: number) => (nowMs += ms) };
};

it('lets all who ask within its time share one reading', async () => {
  const clock = clockAt(1000);
  let readings = 0;
  const read = sharedFor(5000, clock, async () => (readings += 1));
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  clock.pass(4999);
  expect(await read()).toBe(1);
  clock.pass(1);
  expect(await read()).toBe(2);
});

it('keeps no reading that failed', async () => {
  let readings = 0;
  const read = sharedFor(5000, clockAt(0), async () => {
    readings += 1;
    if (readings === 1) throw new Error('away');
    return readings;
  });
  await expect(Promise.all([read(), read()])).rejects.toThrow('away');
  expect(await read()).toBe(2);
});
