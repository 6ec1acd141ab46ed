import { expect, it } from 'vitest';
import { partStatus } from './get-service-status.ts';

const now = new Date('2026-01-10T00:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

it.each([
  ['nothing was ever asked of it', { last: null, oldest: null }, 'idle'],
  ['nothing waits', { last: ago(600), oldest: null }, 'works'],
  ['what waits is due just now', { last: ago(5), oldest: ago(1) }, 'works'],
  ['something waits for an hour', { last: ago(5), oldest: ago(40) }, 'late'],
  ['something waits for hours', { last: ago(500), oldest: ago(500) }, 'stopped'],
])('where %s', (_name, times, state) => {
  expect(partStatus({ part: 'queue', waiting: 1, ...times }, now).state).toBe(state);
});

it('tells of rooms by their last time', () => {
  expect(partStatus({ part: 'rooms', last: ago(60), oldest: null, waiting: 0 }, now).state).toBe('works');
  expect(partStatus({ part: 'rooms', last: ago(60 * 24 * 9), oldest: null, waiting: 0 }, now).state).toBe('stopped');
});
