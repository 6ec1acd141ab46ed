import type { Unit } from './LanguageRules.ts';

const daysIn: Record<Exclude<Unit, 'hour' | 'month'>, number> = { day: 1, week: 7, year: 365 };

/** Days of a time: hours are rounded up to whole days, a month is 30 days, twelve of them a year of 365. */
export function daysOf(count: number, unit: Unit): number {
  if (unit === 'hour') return Math.ceil(count / 24);
  if (unit !== 'month') return Math.ceil(count * daysIn[unit]);
  return count % 12 === 0 ? (count / 12) * 365 : Math.ceil(count * 30);
}
