import { testCourtesyStore } from '@signpost/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { createRedisCourtesyStore, openQueue, type QueueSystem } from './index.ts';

let system: QueueSystem;
beforeAll(async () => {
  system = await openQueue({ databaseUrl: '', redisUrl: inject('redisUrl') });
});
afterAll(() => system.close());

testCourtesyStore('Redis', (clock) => createRedisCourtesyStore(system, clock));
