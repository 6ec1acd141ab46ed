import type { RoomHistory } from '@signpost/contracts';

/** One count of people, or one day of them. */
export interface Count {
  time: number;
  people: number;
  /** The most of the day; the count itself where it is one. */
  most: number;
}

export interface Counts {
  by: 'day' | 'hour';
  counts: Count[];
}

const fewestDays = 3;

/** Days, or hours as long as there are too few days to see anything; `null` where there is nothing to draw. */
export function countsOf({ hours, days }: RoomHistory): Counts | null {
  if (days.length >= fewestDays)
    return { by: 'day', counts: days.map(({ day, average, most }) => ({ time: Date.parse(day), people: average, most })) };
  const counts = hours.map(({ at, occupants }) => ({ time: Date.parse(at), people: occupants, most: occupants }));
  return counts.length < 2 ? null : { by: 'hour', counts };
}
