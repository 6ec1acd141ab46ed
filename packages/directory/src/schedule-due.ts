import type { Clock } from '@signpost/contracts';
import { countWatched, createRun, type Database, dueProviders } from '@signpost/db';
import { enqueueRun, type QueueSystem } from '@signpost/queue';
import { firstTurn, nextTurn, type Pace, paceOf } from './schedule/pace.ts';
import { slotOf } from './slot.ts';

/** How often each provider is probed. */
export type Schedule = Pace;

/** So that no scheduled run falls into a slot before one that somebody asked for. */
const finestSlotMs = 60 * 60_000;

/** Plans a run for each provider that is due: the row first, then the job. Gives the number planned. */
export async function scheduleDue(
  context: { database: Database; queue: QueueSystem; clock: Clock },
  schedule: Schedule,
): Promise<number> {
  const now = context.clock.now();
  const watched = await countWatched(context.database);
  const due = await dueProviders(context.database, now, paceOf(watched, schedule));
  for (const { domain, isNew } of due) {
    const run = await createRun(context.database, {
      domain,
      reason: 'scheduled',
      slot: slotOf(now, Math.min(schedule.everyMs, finestSlotMs)),
      nextProbeAt: isNew ? firstTurn(now, schedule.everyMs) : nextTurn(now, schedule.everyMs),
      at: now,
    });
    await enqueueRun(context.queue, run.id, {});
  }
  return due.length;
}
