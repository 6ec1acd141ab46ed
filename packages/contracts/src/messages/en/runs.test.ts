import { expect, it } from 'vitest';
import { stepNames } from '../../run.ts';
import { runs } from './runs.ts';

it('has words for every step and every end of a run', () => {
  const steps = stepNames.map((name) => (name === 'assess' ? 'step.assessed' : `step.${name}`));
  const states = ['run.completed', 'run.cancelled', 'run.declined', 'run.held', 'run.failed'];
  expect(Object.keys(runs).sort()).toEqual([...steps, ...states].sort());
});
