import { keepHistorySmall } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 6 * 3_600_000;

/** Lets go of what only repeats in the history, four times a day. */
export const startHistoryTick = ({ database, queue, clock, log }: WorkerParts): Promise<() => Promise<void>> =>
  startTick(queue, 'history', everyMs, async () => {
    log.info(await keepHistorySmall({ database, clock }), 'history kept small');
  });
