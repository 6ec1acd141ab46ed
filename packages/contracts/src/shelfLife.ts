/** How long a fact stands before it is shown as stale: outside facts 7 days, facts from a test account 30 days. */
export const shelfLifeMs = { outside: 7 * 86_400_000, account: 30 * 86_400_000 } as const;

/** The last moment, in milliseconds, at which what was observed then is not stale yet. */
export const freshUntilMs = (observedAt: string | null): number =>
  observedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(observedAt) + shelfLifeMs.outside;

export const isStale = (observedAt: string | null, now: Date): boolean =>
  observedAt === null || now.getTime() - Date.parse(observedAt) > shelfLifeMs.outside;
