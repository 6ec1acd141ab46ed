import type { QueueSystem } from '@signpost/queue';
import { runQueueName } from '@signpost/queue';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the monitoring watches of a worker. Names never hold a domain, so that strangers can't grow them. */
export interface WorkerMetrics {
  registry: Registry;
  /** A run ended here, or was put back for an outage of ours; a fault of ours has no length. */
  ran(outcome: 'done' | 'fault' | 'held', seconds: number): void;
}

export function createWorkerMetrics(queue: QueueSystem): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const runs = new Counter({
    name: 'signpost_runs_total',
    help: 'Runs by how they ended here.',
    labelNames: ['outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'signpost_run_seconds',
    help: 'How long runs took.',
    buckets: [1, 3, 10, 30, 60, 120, 240],
    registers,
  });
  new Gauge({
    name: 'signpost_queue_jobs',
    help: 'Jobs of runs in the queue, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await queue.queue(runQueueName).getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed');
      for (const [state, count] of Object.entries(counts)) this.set({ state }, count);
    },
  });
  return {
    registry,
    ran(outcome, took) {
      runs.inc({ outcome });
      if (outcome === 'done') seconds.observe(took);
    },
  };
}
