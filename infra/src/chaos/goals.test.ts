import { expect, it } from 'vitest';
import { notRun, type Outcome } from './fault.ts';
import { judgeChaos, missedGoals } from './goals.ts';

const good: Outcome = {
  ...notRun(''),
  produced: true,
  notRun: null,
  runs: 9,
  interrupted: 2,
  newWorkMs: 30_000,
  resumeMs: 90_000,
};
const missed = (outcome: Outcome, strictness: Parameters<typeof missedGoals>[1] = 'right and in time') =>
  missedGoals(outcome, strictness).map(({ of }) => of);

it('is content with what is just in time', () => {
  expect(missed(good)).toEqual([]);
  expect(judgeChaos([good], 'right and in time').every(({ met }) => met)).toBe(true);
});

it.each(['lost', 'doubled', 'halfWritten', 'falseDowns'] as const)('does not forgive one %s', (of) => {
  expect(missed({ ...good, [of]: 1 }, 'right')).toEqual([of]);
});

it.each(['newWorkMs', 'resumeMs'] as const)('measures %s, and asks on a busy machine only that it comes', (of) => {
  expect(missed({ ...good, [of]: 90_001 })).toEqual([of]);
  expect(missed({ ...good, [of]: 90_001 }, 'right')).toEqual([]);
  expect(missed({ ...good, [of]: null }, 'right')).toEqual([of]);
});

it('asks nobody to resume who was not interrupted', () => {
  expect(missed({ ...good, interrupted: 0, resumeMs: null })).toEqual([]);
});

it('takes nothing as met that was not produced, and judges by the worst', () => {
  expect(missed(notRun('no such thing here'), 'right')).toHaveLength(6);
  expect(judgeChaos([notRun('')], 'right').some(({ met }) => met)).toBe(false);
  const verdicts = judgeChaos([good, { ...good, newWorkMs: 31_000 }, { ...good, resumeMs: null }], 'right and in time');
  expect(Object.fromEntries(verdicts.map(({ of, measured, met }) => [of, [measured, met]]))).toMatchObject({
    lost: [0, true],
    newWorkMs: [31_000, false],
    resumeMs: [null, false],
  });
});
