import { expect, it } from 'vitest';
import { signUpId } from './signUpId.ts';

it('tells closed from not tested', () => {
  expect(signUpId({ answer: 'yes', way: 'web' })).toBe('web');
  expect(signUpId({ answer: 'no', way: null })).toBe('closed');
  expect(signUpId({ answer: 'unknown', way: null })).toBe('unknown');
  expect(signUpId({ answer: 'claimed', way: 'in-app' })).toBe('in-app');
});
