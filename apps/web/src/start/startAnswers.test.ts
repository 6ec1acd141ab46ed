import { chooseQuerySchema } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { freshSeed, readAnswers, readStep, resultHref, stepHref } from './startAnswers.ts';

it.each([
  [{}, {}],
  [{ device: '', want: '', signUp: '' }, {}],
  [{ want: ['calls', 'privacy'] }, { want: 'privacy,calls' }],
  [
    { country: 'DE, ch;fr', notCountry: ' us ' },
    { country: 'ch,de,fr', notCountry: 'us' },
  ],
  [{ device: 'toaster', paid: 'ok', seed: 'a b' }, { paid: 'ok' }],
])('reads %o', (raw, answers) => expect(readAnswers(raw)).toEqual(answers));

it('writes addresses that read the same again', () => {
  const answers = readAnswers({ device: 'android', want: ['privacy', 'calls'], country: 'de', seed: 's-1' });
  const read = (href: string) => readAnswers(Object.fromEntries(new URL(href, 'http://site.invalid').searchParams));
  expect(read(resultHref(answers))).toEqual(answers);
  expect(read(stepHref(3, answers))).toEqual(answers);
  expect(stepHref(1, {})).toBe('/start');
});

it.each([
  [undefined, 1],
  ['3', 3],
  ['0', 1],
  ['5', 1],
  ['x', 1],
])('is at step %s as %i', (step, number) => expect(readStep({ step })).toBe(number));

it('makes seeds that the API takes', () => {
  const seed = freshSeed(new Date('2026-05-06T07:08:09Z'), () => 0.5);
  expect(seed).toMatch(/^2026-05-06-/);
  expect(chooseQuerySchema.parse({ seed })).toEqual({ seed });
});
