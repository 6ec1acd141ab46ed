import type { Clock } from '@signpost/contracts';
import { type Database, ensurePartitions, giveUpRun } from '@signpost/db';
import { createOutageWatch, keepStatistics, performRun, reconcileRuns, scheduleDue } from '@signpost/directory';
import { type QueueSystem, type RunWorker, startRunWorker, startTick } from '@signpost/queue';
import { createIssuerMemory } from '@signpost/tls-prober';
import type { Logger } from 'pino';
import { openChannelSearch } from './channelSearch/openChannelSearch.ts';
import type { Sight } from './installation.ts';
import { createWorkerMetrics, type WorkerMetrics } from './metrics.ts';
import { serveHealth } from './serveHealth.ts';
import { answerThoseWhoWrite, startClaimTick } from './startClaimTick.ts';
import { startDeliveryTick } from './startDeliveryTick.ts';
import { startDoubtTick } from './startDoubtTick.ts';
import { startHistoryTick } from './startHistoryTick.ts';
import { startLivenessTick } from './startLivenessTick.ts';
import { startPolicyTick } from './startPolicyTick.ts';
import { startRoomTick } from './startRoomTick.ts';
import { startRulesTick } from './startRulesTick.ts';
import { startSpamTick } from './startSpamTick.ts';

export interface WorkerParts {
  database: Database;
  queue: QueueSystem;
  clock: Clock;
  log: Logger;
  sight: Sight;
  vantage: string;
  concurrency: number;
  /** Where health and metrics are told; nowhere when `null`. */
  health: { host: string; port: number } | null;
}

const ticks = { reconcileMs: 10_000, partitionsMs: 6 * 3_600_000, statisticsMs: 30 * 60_000 } as const;
/** A run may take this long before it is cut; what was seen until then is kept. */
const runBudgetMs = 240_000;
/** How long a run that was cut may take to let go. */
const cutWithinMs = 30_000;
/** After a fault of ours a provider waits this long, not until its next turn. */
const retryAfterFaultMs = 10 * 60_000;
/** What failed less often was never tried in earnest: the database was away, and the reconciler puts it back. */
const leastAttempts = 3;

export interface RunningWorker {
  /**
   * Takes nothing new, and lets runs under way go on for `drainMs` (not at all unless given) or until `hurry` aborts. What is
   * left then is cut, and another worker takes it up.
   */
  stop(drainMs?: number, hurry?: AbortSignal): Promise<void>;
}

/** Starts taking runs, planning due ones, and putting back forgotten ones. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const { log, sight } = parts;
  const shutdown = new AbortController();
  answerThoseWhoWrite(parts);
  const online = await sight.observer?.start();
  if (online && !online.ok) log.warn({ failure: online.failure }, 'the observer account is not online yet; it keeps trying');
  const metrics = createWorkerMetrics(parts.queue);
  const runs = await takeRuns(parts, metrics, shutdown.signal);
  const search = openChannelSearch(parts);
  const stopTicks = [
    await startRoomTick(parts),
    await startClaimTick(parts),
    await startDeliveryTick(parts),
    await startPolicyTick(parts),
    await startSpamTick(parts),
    await startRulesTick(parts),
    await startLivenessTick(parts),
    await startDoubtTick(parts),
    await startHistoryTick(parts),
    ...(await startTicks(parts)),
    ...(parts.health ? [await serveHealth({ database: parts.database, metrics, ...parts.health })] : []),
  ];
  log.info({ concurrency: parts.concurrency }, 'worker ready');
  return {
    async stop(drainMs = 0, hurry) {
      const drained = drain(runs, shutdown, drainMs, hurry);
      await Promise.all([...stopTicks.map((stopTick) => stopTick()), search.stop(), drained]);
      await sight.observer?.stop();
    },
  };
}

async function drain(runs: RunWorker, shutdown: AbortController, drainMs: number, hurry?: AbortSignal): Promise<void> {
  const cut = () => shutdown.abort();
  const late = setTimeout(cut, drainMs);
  hurry?.addEventListener('abort', cut, { once: true });
  await runs.close(drainMs + cutWithinMs);
  clearTimeout(late);
  cut();
}

function takeRuns(parts: WorkerParts, metrics: WorkerMetrics, shutdown: AbortSignal): Promise<RunWorker> {
  const { database, queue, clock, log, sight, vantage, concurrency } = parts;
  const onFault = (runId: string, error: Error, last: boolean) => {
    metrics.ran('fault', 0);
    if (shutdown.aborted) return;
    log.error({ runId, err: error, last }, 'run ended by a fault of ours');
    if (last)
      giveUpRun(database, runId, clock.now(), new Date(clock.now().getTime() + retryAfterFaultMs), leastAttempts).catch(
        (failed: unknown) => log.error({ runId, err: failed }, 'could not end the run'),
      );
  };
  const onHeld = (runId: string, err: Error) => {
    metrics.ran('held', 0);
    log.warn({ runId, err }, 'run held back');
  };
  const [issuers, outages] = [createIssuerMemory(), createOutageWatch(clock, sight.controlNames)];
  return startRunWorker(
    queue,
    async ({ runId }) => {
      const started = performance.now();
      log.info({ runId }, 'run begun');
      await performRun(runId, { database, clock, ...sight, issuers, outages, vantage, budgetMs: runBudgetMs }, shutdown);
      metrics.ran('done', (performance.now() - started) / 1000);
      log.info({ runId, ms: Math.round(performance.now() - started) }, 'run done');
    },
    { concurrency, onFault, onHeld },
  );
}

function startTicks({ database, queue, clock, sight }: WorkerParts): Promise<(() => Promise<void>)[]> {
  const context = { database, queue, clock };
  const work: [string, number, () => Promise<unknown>][] = [
    ['schedule', sight.schedule.tickMs, () => scheduleDue(context, sight.schedule)],
    ['reconcile', ticks.reconcileMs, () => reconcileRuns(context)],
    ['partitions', ticks.partitionsMs, () => ensurePartitions(database, clock.now())],
    ['statistics', ticks.statisticsMs, () => keepStatistics(context)],
  ];
  return Promise.all(work.map(([name, everyMs, run]) => startTick(queue, name, everyMs, async () => void (await run()))));
}
