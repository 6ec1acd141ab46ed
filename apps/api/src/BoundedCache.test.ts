import { expect, it } from 'vitest';
import { BoundedCache } from './BoundedCache.ts';

const cacheAt = (maxEntries: number) => {
  const time = { ms: 0 };
  const clock = { now: () => new Date(time.ms) };
  return { time, cache: new BoundedCache<number>({ clock, maxEntries, ttlMs: 1000 }) };
};

it('forgets a value when its time is over', () => {
  const { cache, time } = cacheAt(10);
  cache.set('a', 1);
  time.ms = 999;
  expect(cache.get('a')).toBe(1);
  time.ms = 1000;
  expect(cache.get('a')).toBeUndefined();
});

it('drops the longest unused when full', () => {
  const { cache } = cacheAt(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

it('replaces a value without dropping another', () => {
  const { cache } = cacheAt(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('b', 3);
  expect([cache.get('a'), cache.get('b')]).toEqual([1, 3]);
});
