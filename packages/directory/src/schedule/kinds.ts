const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

/** How often each kind of look comes round in public, how often its tick, and how many a tick takes however few there are. */
export const publicKinds = {
  run: { everyMs: dayMs, tickMs: 5_000, least: 30 },
  /** `oftenMs`: of domains whose operator proved them and asks for it. */
  liveness: { everyMs: hourMs, oftenMs: 15 * minuteMs, tickMs: minuteMs, least: 200 },
  /** How often depends on how many there are: `roomsInterval`. */
  rooms: { everyMs: dayMs, tickMs: 30_000, least: 2 },
  policies: { everyMs: 7 * dayMs, tickMs: minuteMs, least: 2 },
} as const;

export type ScheduledKind = keyof typeof publicKinds;
