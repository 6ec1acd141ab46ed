import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend } from './QueueSystem.ts';

const prefix = 'signpost';

/** BullMQ in Redis. Commands wait for a lost connection to come back, as BullMQ wants it for workers. */
export function openRedisBackend(redisUrl: string, report: (error: Error) => void): Backend {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null, connectionName: 'signpost' });
  redis.on('error', report);
  return {
    name: 'redis',
    redis,
    newQueue: (name) => new Queue(name, { connection: redis, prefix }),
    newWorker: (name, processor, options) => new Worker(name, processor, { ...options, connection: redis, prefix }),
    close: async () => void (await redis.quit().catch(() => redis.disconnect())),
  };
}
