import { expect, it } from 'vitest';
import { createRandom } from '../bench/rooms/createRandom.ts';
import { seedOf } from './seedOf.ts';

it('moves every fault with the seed, and each fault by itself', () => {
  const ids = ['api-killed', 'postgres-restarted', 'workers-killed', 'redis-flushed'];
  const draws = ids.flatMap((id) => Array.from({ length: 50 }, (_, seed) => createRandom(seedOf(seed, id))()));
  expect(new Set(draws).size).toBe(200);
  expect(seedOf(7, 'api-killed')).toBe(seedOf(7, 'api-killed'));
});
