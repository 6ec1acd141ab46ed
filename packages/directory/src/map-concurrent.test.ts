import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapConcurrent } from './map-concurrent.ts';

it('keeps the order of the items and never exceeds the limit', async () => {
  let atWork = 0;
  let most = 0;
  const doubled = await mapConcurrent([5, 1, 4, 2, 3], 2, async (item) => {
    atWork += 1;
    most = Math.max(most, atWork);
    await sleep(item);
    atWork -= 1;
    return item * 2;
  });
  expect(doubled).toEqual([10, 2, 8, 4, 6]);
  expect(most).toBe(2);
});

it('does nothing with nothing', async () => {
  expect(await mapConcurrent([], 4, async () => 1)).toEqual([]);
});
