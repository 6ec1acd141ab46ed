import { expect, it } from 'vitest';
import type { Balance } from './letterOf.ts';
import { nextStepOf } from './nextStep.ts';

const fail = (check: string, cap: Balance['weights'][number]['cap']) => ({ check, cap, failed: true, proof: true });
const many = Array.from({ length: 14 }, (_, index) => fail(`better-${index}`, 'A'));

it('names only what holds the letter down, however much else fails', () => {
  const balances: Balance[] = [{ complete: true, weights: [fail('broken', 'F'), fail('optional', 'D'), ...many] }];
  expect(nextStepOf(balances, new Map())).toEqual({ letter: 'D', checks: ['broken'] });
});

it('takes as many as hold the same letter', () => {
  const balances: Balance[] = [
    { complete: true, weights: [fail('one', 'B'), ...many] },
    { complete: true, weights: [fail('two', 'B')] },
  ];
  expect(nextStepOf(balances, new Map())).toEqual({ letter: 'A', checks: ['one', 'two'] });
});
