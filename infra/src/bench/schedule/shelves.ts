import { shelfLifeMs } from '@signpost/contracts';
import type { ScheduledKind } from '@signpost/directory';

export type { ScheduledKind } from '@signpost/directory';

const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** How old each kind may grow before a page would have to call it old. */
export const shelfOf: Readonly<Record<ScheduledKind, number>> = {
  run: shelfLifeMs.outside,
  liveness: 2 * hourMs,
  rooms: 2 * dayMs,
  policies: 14 * dayMs,
};
