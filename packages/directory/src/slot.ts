/** The scheduled time that a moment falls into: two tries in the same slot are the same run. ISO 8601. */
export const slotOf = (now: Date, everyMs: number): string =>
  new Date(Math.floor(now.getTime() / everyMs) * everyMs).toISOString();
