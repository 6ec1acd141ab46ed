import type { Clock } from '@signpost/contracts';
import { createRun, type Database, dueProviders } from '@signpost/db';
import { enqueueRun, type QueueSystem } from '@signpost/queue';
import { slotOf } from './slot.ts';

export interface Schedule {
  everyMs: number;
  /** Runs planned at one tick; the rest waits for the next, so that load is even. */
  atOnce: number;
}

/** So that no scheduled run falls into a slot before one that somebody asked for. */
const finestSlotMs = 60 * 60_000;

/** Plans a run for each provider that is due: the row first, then the job. Gives the number planned. */
export async function scheduleDue(
  context: { database: Database; queue: QueueSystem; clock: Clock },
  schedule: Schedule,
): Promise<number> {
  const now = context.clock.now();
  const due = await dueProviders(context.database, now, schedule.atOnce);
  for (const domain of due) {
    const run = await createRun(context.database, {
      domain,
      reason: 'scheduled',
      slot: slotOf(now, Math.min(schedule.everyMs, finestSlotMs)),
      nextProbeAt: later(now, schedule.everyMs),
      at: now,
    });
    await enqueueRun(context.queue, run.id, {});
  }
  return due.length;
}

/** The next time, moved by up to a tenth either way so that providers do not fall into step. */
const later = (now: Date, everyMs: number): Date => new Date(now.getTime() + everyMs * (0.9 + Math.random() * 0.2));
