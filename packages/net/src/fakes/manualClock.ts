import type { Clock } from '@signpost/contracts';

/** A clock that stands still until somebody sleeps on it; every sleep moves it on at once. */
export function manualClock(): Clock & { sleeps: number[] } {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => new Date(now),
    sleep: async (ms) => {
      sleeps.push(ms);
      now += ms;
    },
  };
}
