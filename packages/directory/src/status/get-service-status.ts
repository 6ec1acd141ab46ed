import type { PartStatus, ServiceStatus, StatusPart } from '@signpost/contracts';
import { type PartTimes, partTimes } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

/** How long after its time something may come before we call it late; four times that, and it stands still. */
const graceMs: Readonly<Record<StatusPart, number>> = {
  runs: 2 * hourMs,
  queue: 15 * minuteMs,
  liveness: 30 * minuteMs,
  rooms: 2 * dayMs,
  policies: dayMs,
};
const stillTimes = 4;

/** How our own service does. */
export async function getServiceStatus({ database, clock }: ReadContext): Promise<ServiceStatus> {
  const now = clock.now();
  return { at: now.toISOString(), parts: (await partTimes(database, now)).map((times) => partStatus(times, now)) };
}

/** Pure: what the times of a part say of it. */
export function partStatus({ part, last, oldest, waiting }: PartTimes, now: Date): PartStatus {
  return { part, state: stateOf(part, last, oldest, now), lastAt: last?.toISOString() ?? null, waiting };
}

function stateOf(part: StatusPart, last: Date | null, oldest: Date | null, now: Date): PartStatus['state'] {
  // Rooms have no plan that something could wait for: their last time tells.
  const since = part === 'rooms' ? last : oldest;
  if (since === null) return last === null ? 'idle' : 'works';
  const behind = now.getTime() - since.getTime();
  if (behind <= graceMs[part]) return 'works';
  return behind <= stillTimes * graceMs[part] ? 'late' : 'stopped';
}
