import { expect, it } from 'vitest';
import { exactTime, relativeTime } from './relativeTime.ts';

const now = Date.UTC(2026, 10, 21, 14, 2);
const minute = 60_000;
const day = 1440 * minute;

it.each([
  [0, 'now'],
  [59_000, 'now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [60 * minute, '1 hour ago'],
  [23 * 60 * minute, '23 hours ago'],
  [day, 'yesterday'],
  [3 * day, '3 days ago'],
  [12 * day, '12 days ago'],
  [15 * day, '2 weeks ago'],
  [45 * day, 'last month'],
  [800 * day, '2 years ago'],
  [-2 * day, 'in 2 days'],
])('%i ms before is %s', (age, words) => expect(relativeTime(now - age, now, 'en')).toBe(words));

it('speaks the reader’s language', () => expect(relativeTime(now - 3 * day, now, 'de')).toBe('vor 3 Tagen'));
it('gives the exact time with its zone', () => expect(exactTime(now, 'en')).toBe('November 21, 2026 at 2:02 PM UTC'));
