import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';

/** BullMQ on either backend. Everything that makes queues or workers goes through it. */
export interface QueueSystem {
  readonly backend: 'postgres' | 'redis';
  /** The connection for what is not a queue; `null` on PostgreSQL. */
  readonly redis: Redis | null;
  /** The queue of that name, one per process. */
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker;
  /** Faults that no caller waits for: lost connections, ticks that threw. */
  report(error: Error): void;
  /** Ends workers and queues, then the connections. */
  close(): Promise<void>;
}

/** What a backend brings; the rest is the same for both. */
export interface Backend {
  readonly name: QueueSystem['backend'];
  readonly redis: Redis | null;
  newQueue(name: string): Queue;
  newWorker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker;
  close(): Promise<void>;
}
