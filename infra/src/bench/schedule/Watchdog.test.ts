import { politeLimits } from '@signpost/net';
import { expect, it } from 'vitest';
import { Watchdog } from './Watchdog.ts';

it('sees two at one door, one too soon after another, and a third in a network', () => {
  let now = 0;
  const watchdog = new Watchdog(politeLimits, () => now);
  watchdog.opens('a.example', '192.0.2.1');
  watchdog.opens('b.example', '192.0.2.2');
  expect(watchdog.broken).toEqual([]);
  watchdog.opens('c.example', '192.0.2.3');
  expect(watchdog.broken).toEqual([expect.stringContaining('network 192.0.2')]);
  watchdog.closes('c.example', '192.0.2.3');
  watchdog.closes('b.example', '192.0.2.2');
  watchdog.closes('a.example', '192.0.2.1');
  now = 1_999;
  watchdog.opens('a.example', '198.51.100.1');
  expect(watchdog.broken).toContainEqual(expect.stringContaining('domain a.example'));
  watchdog.closes('a.example', '198.51.100.1');
  now = 10_000;
  const before = watchdog.broken.length;
  watchdog.opens('a.example', '192.0.2.1');
  expect(watchdog.broken).toHaveLength(before);
});
