import { keepRules } from '@signpost/directory';
import { startTick } from '@signpost/queue';
import type { WorkerParts } from './startWorker.ts';

const everyMs = 30 * 60_000;

/** Tells what an announced rubric will change, and takes it up on its day. */
export const startRulesTick = ({ database, queue, clock, log, sight }: WorkerParts): Promise<() => Promise<void>> =>
  startTick(queue, 'rules', everyMs, async () => {
    const { done, skipped, moved } = await keepRules({ database, clock, configured: sight.configured });
    if (done > 0) log.info({ done, skipped, moved: moved.length }, 'judged again by the rules of now');
  });
