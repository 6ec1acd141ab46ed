import { expect, it } from 'vitest';
import { summarize } from '../web/summarize.ts';
import { countErrors, judgeLoad } from './judgeLoad.ts';

const answers = (count: number, slow: number) =>
  Array.from({ length: count }, (_, number) => ({ kind: 'home', from: 'site' as const, ms: number < slow ? 151 : 20, bytes: 1 }));
const phase = (count: number, slow: number, problems: Record<string, number> = {}) =>
  summarize({ seconds: 1, cpuSeconds: 0, samples: answers(count, slow), problems });
const met = (...given: Parameters<typeof phase>) => judgeLoad(phase(...given)).map((one) => one.met);

it('is met at its limits and missed beyond them', () => {
  expect(met(300, 3)).toEqual([true, true, true, true]);
  expect(met(300, 4)).toEqual([false, true, true, true]);
  expect(met(298, 0)).toEqual([true, false, true, true]);
  expect(met(300, 0, { 'home: 503': 1 })).toEqual([true, true, false, true]);
  expect(met(300, 0, { 'home: 404': 1 })).toEqual([true, true, true, false]);
});

it('takes what never came for a fault of ours', () => {
  expect(countErrors(phase(1, 0, { 'a: timeout': 2, 'b: lost (ECONNRESET)': 3, 'c: 500': 4, 'd: 307': 5 }))).toEqual({
    ours: 9,
    others: 5,
  });
});
