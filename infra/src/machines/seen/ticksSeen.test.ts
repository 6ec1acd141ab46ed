import { expect, it } from 'vitest';
import { countTicks } from './ticksSeen.ts';

const tick = (time: number, ...events: string[]) => events.map((event) => ({ event, jobId: `repeat:schedule:${time}` }));

it('counts ticks that came once each, and those that were due', () => {
  const entries = [0, 5000, 10_000].flatMap((time) => tick(time, 'added', 'waiting', 'active', 'completed'));
  expect(countTicks(entries, 5000)).toEqual({ fired: 3, due: 3, takenTwice: 0, mostAtOnce: 1 });
});

it('finds one that was taken up twice', () => {
  const entries = [...tick(0, 'active', 'stalled', 'active', 'completed'), ...tick(5000, 'active', 'completed')];
  expect(countTicks(entries, 5000)).toMatchObject({ fired: 2, takenTwice: 1, mostAtOnce: 1 });
});

it('finds two under way at once, and more than were due', () => {
  const entries = [...tick(0, 'active'), ...tick(1, 'active', 'completed'), ...tick(0, 'completed'), ...tick(5000, 'active')];
  expect(countTicks(entries, 5000)).toEqual({ fired: 3, due: 2, takenTwice: 0, mostAtOnce: 2 });
});
