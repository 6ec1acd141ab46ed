/** What the bench demands of two cores that site, API, worker, database and load generator share. */
export const loadGoals = { p99Ms: 150, perSecond: 300, heldPerSecond: 299, serverErrors: 0 } as const;
