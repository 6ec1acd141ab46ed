import { createWorkerMetrics } from './metrics.ts';
import { serveHealth } from './serveHealth.ts';
import { startDoubtTick } from './startDoubtTick.ts';
import type { WorkerParts } from './startWorker.ts';

/** A worker at a second place, which needs no account and no certificate: it makes sure of what others found silent. */
export async function startConfirmingWorker(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const { database, queue, health, log, vantage } = parts;
  const stopTick = await startDoubtTick(parts);
  const stopHealth = health ? await serveHealth({ database, metrics: createWorkerMetrics(queue), ...health }) : null;
  log.info({ vantage }, 'worker ready to confirm');
  return {
    async stop() {
      await stopTick();
      await stopHealth?.();
    },
  };
}
