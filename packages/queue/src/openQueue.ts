import type { Queue, Worker } from 'bullmq';
import { openPostgresBackend } from './openPostgresBackend.ts';
import { openRedisBackend } from './openRedisBackend.ts';
import type { Backend, QueueSystem } from './QueueSystem.ts';

export interface QueueOptions {
  databaseUrl: string;
  /** Redis takes the queue's place in PostgreSQL when it is given. */
  redisUrl?: string;
  /** Hears of faults that no caller waits for. */
  onError?: (error: Error) => void;
}

/** Opens the queue: in PostgreSQL, in a schema of its own, or in Redis. */
export async function openQueue({ databaseUrl, redisUrl, onError = () => {} }: QueueOptions): Promise<QueueSystem> {
  const backend = redisUrl ? openRedisBackend(redisUrl, onError) : await openPostgresBackend(databaseUrl, onError);
  return systemOn(backend, onError);
}

function systemOn(backend: Backend, report: (error: Error) => void): QueueSystem {
  const queues = new Map<string, Queue>();
  const workers = new Set<Worker>();
  return {
    backend: backend.name,
    redis: backend.redis,
    report,
    queue(name) {
      const queue = queues.get(name) ?? backend.newQueue(name).on('error', report);
      queues.set(name, queue);
      return queue;
    },
    worker(name, processor, options) {
      const worker = backend.newWorker(name, processor, options).on('error', report);
      workers.add(worker);
      return worker;
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}
