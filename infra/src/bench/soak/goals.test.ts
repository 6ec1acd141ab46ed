import { expect, it } from 'vitest';
import { growthOf, judgeSoak } from './goals.ts';

const track = (...thirds: number[]) => ({ api: thirds.flatMap((mb) => Array<number>(4).fill(mb * 1e6)) });

it('compares the last third with the middle one, whatever the first was', () => {
  expect(growthOf(track(50, 100, 110))).toEqual([{ name: 'api', thirdsMb: [50, 100, 110], lastOverMiddle: 1.1 }]);
  const metBy = (last: number) => judgeSoak(growthOf(track(50, 100, last)), 0, 0)[0]?.met;
  expect([metBy(110), metBy(111)]).toEqual([true, false]);
});

it('takes no fault, however short it is', () => {
  const goals = judgeSoak(growthOf(track(1, 1, 1)), 1, 2);
  expect(goals.map(({ met, ofTime }) => [met, ofTime])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ]);
});
