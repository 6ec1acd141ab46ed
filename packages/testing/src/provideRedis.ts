import { ensureRedis } from '@signpost/infra';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A Redis with an append-only file, shared by all tests. */
    redisUrl: string;
  }
}

/** Starts Redis for all integration tests. Gives what ends it. */
export async function provideRedis(project: TestProject): Promise<() => Promise<void>> {
  const redis = await ensureRedis();
  project.provide('redisUrl', redis.url);
  return redis.stop;
}
