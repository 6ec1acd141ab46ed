import { checks } from '@signpost/grading';
import { expect, it } from 'vitest';
import { stepsFor } from './steps-for.ts';

it.each([
  ['caa', 'c2s', ['dns', 'assess']],
  ['scram', 'c2s', ['dns', 'c2s', 'assess']],
  ['external', 's2s', ['dns', 's2s', 'assess']],
  ['certificate-name', 's2s', ['dns', 's2s', 'web', 'assess']],
  ['rc4', 'c2s', ['dns', 'c2s', 'tls', 'assess']],
  ['unheard-of', null, ['dns', 'web', 'assess']],
] as const)('looks for %s in %s at %j alone', (check, direction, steps) => {
  expect(stepsFor({ check, direction })).toEqual(steps);
});

it('never looks the other way, at rooms or at accounts', () => {
  for (const { id, directions } of checks)
    for (const direction of directions) {
      const idle = [direction === 'c2s' ? 's2s' : 'c2s', 'disco', 'sign-up'];
      expect(stepsFor({ check: id, direction }).filter((step) => idle.includes(step))).toEqual([]);
    }
});
