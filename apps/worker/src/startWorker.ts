import type { Clock } from '@signpost/contracts';
import { type Database, ensurePartitions } from '@signpost/db';
import { performRun, reconcileRuns, scheduleDue } from '@signpost/directory';
import { type QueueSystem, startRunWorker, startTick } from '@signpost/queue';
import type { Logger } from 'pino';
import type { Sight } from './installation.ts';

export interface WorkerParts {
  database: Database;
  queue: QueueSystem;
  clock: Clock;
  log: Logger;
  sight: Sight;
  vantage: string;
  concurrency: number;
}

const ticks = { scheduleMs: 5_000, reconcileMs: 20_000, partitionsMs: 6 * 3_600_000 } as const;
/** A run may take this long before it is cut; what was seen until then is kept. */
const runBudgetMs = 240_000;

/** Starts taking runs, planning due ones, and putting back forgotten ones. */
export async function startWorker(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const { database, queue, clock, log, sight } = parts;
  const shutdown = new AbortController();
  const online = await sight.observer?.start();
  if (online && !online.ok) log.warn({ failure: online.failure }, 'the observer account is not online yet; it keeps trying');
  const runs = await startRunWorker(
    queue,
    async ({ runId }) => {
      const started = performance.now();
      await performRun(runId, { database, clock, ...sight, vantage: parts.vantage, budgetMs: runBudgetMs }, shutdown.signal);
      log.info({ runId, ms: Math.round(performance.now() - started) }, 'run done');
    },
    {
      concurrency: parts.concurrency,
      onFault: (runId, error) => log.error({ runId, err: error }, 'run failed by a fault of ours'),
    },
  );
  const stopTicks = await Promise.all([
    startTick(
      queue,
      'schedule',
      ticks.scheduleMs,
      async () => void (await scheduleDue({ database, queue, clock }, sight.schedule)),
    ),
    startTick(queue, 'reconcile', ticks.reconcileMs, async () => void (await reconcileRuns({ database, queue, clock }))),
    startTick(queue, 'partitions', ticks.partitionsMs, async () => ensurePartitions(database, clock.now())),
  ]);
  log.info({ concurrency: parts.concurrency }, 'worker ready');
  return {
    async stop() {
      await Promise.all(stopTicks.map((stopTick) => stopTick()));
      shutdown.abort();
      await runs.close();
      await sight.observer?.stop();
    },
  };
}
