import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withMachineLock } from './machineLock.ts';

it('lets one in at a time, and the next in after a failure', async () => {
  const events: string[] = [];
  const work = (name: string, fails: boolean) =>
    withMachineLock('fetch', async () => {
      events.push(`${name} in`);
      await sleep(30);
      events.push(`${name} out`);
      if (fails) throw new Error(name);
    });
  await Promise.allSettled([work('one', true), work('other', false)]);
  expect([events[0]?.split(' ')[0], events[2]?.split(' ')[0]]).toEqual([events[1]?.split(' ')[0], events[3]?.split(' ')[0]]);
  expect(events).toHaveLength(4);
});
