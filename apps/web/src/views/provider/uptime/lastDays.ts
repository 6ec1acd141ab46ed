import type { UptimeDay } from '@signpost/contracts';

const dayMs = 86_400_000;
export const shownDays = 90;

/** The last 90 days up to `now`, oldest first; `null` for those without a look. */
export function lastDays(days: readonly UptimeDay[], now: number): (UptimeDay | null)[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const dayOf = (back: number) => new Date(now - back * dayMs).toISOString().slice(0, 10);
  return Array.from({ length: shownDays }, (_, index) => byDay.get(dayOf(shownDays - 1 - index)) ?? null);
}
