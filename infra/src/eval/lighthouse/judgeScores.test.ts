import { expect, it } from 'vitest';
import { judgeScores, median } from './judgeScores.ts';

const scores = (performance: number, seo = 100) => ({ performance, seo, accessibility: 100, 'best-practices': 100 });

it('takes the middle run', () => {
  expect([median([90, 100, 95]), median([1, 2]), median([])]).toEqual([95, 1, Number.NaN]);
  expect(judgeScores('home', [scores(80), scores(96), scores(95)])).toMatchObject({ scores: scores(95), missed: [], runs: 3 });
});

it('names what was missed, and takes no score for a pass', () => {
  expect(judgeScores('home', [scores(94)]).missed).toEqual(['performance']);
  expect(judgeScores('home', [scores(100, Number.NaN)]).missed).toEqual(['seo']);
  expect(judgeScores('home', []).missed).toHaveLength(4);
});
