import type { UptimeDay } from '@signpost/contracts';

const dayMs = 86_400_000;
export const shownDays = 90;

/** The last 90 days up to `now`, oldest first; `null` for those without a look. */
export function lastDays(days: readonly UptimeDay[], now: number): (UptimeDay | null)[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const dayOf = (back: number) => new Date(now - back * dayMs).toISOString().slice(0, 10);
  return Array.from({ length: shownDays }, (_, index) => byDay.get(dayOf(shownDays - 1 - index)) ?? null);
}

/** How much of a day it was up and down, of what could be told; `null` where nothing could. */
export function partsOf(day: UptimeDay): { up: number; degraded: number; down: number } | null {
  const { up, degraded, down } = day;
  const all = up + degraded + down;
  return all === 0 ? null : { up: up / all, degraded: degraded / all, down: down / all };
}
