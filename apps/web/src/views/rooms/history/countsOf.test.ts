import { expect, it } from 'vitest';
import { countsOf } from './countsOf.ts';

const hour = (time: string, occupants: number) => ({ at: `2026-01-0${time}:00:00.000Z`, occupants });
const day = (day: string) => ({ day: `2026-01-0${day}`, average: 2.5, most: 7 });

it('draws days once there are some, hours before, and nothing of a single count', () => {
  const history = { address: 'a@rooms.example', hours: [hour('1T01', 3), hour('1T02', 4)], days: [day('1')] };
  expect(countsOf({ ...history, hours: [hour('1T01', 3)] })).toBeNull();
  expect(countsOf(history)).toEqual({
    by: 'hour',
    counts: [
      { time: Date.parse('2026-01-01T01:00Z'), people: 3, most: 3 },
      { time: Date.parse('2026-01-01T02:00Z'), people: 4, most: 4 },
    ],
  });
  const days = countsOf({ ...history, days: [day('1'), day('2'), day('3')] });
  expect([days?.by, days?.counts[1]]).toEqual(['day', { time: Date.parse('2026-01-02'), people: 2.5, most: 7 }]);
});
