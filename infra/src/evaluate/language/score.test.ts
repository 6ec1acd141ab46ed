import { expect, it } from 'vitest';
import { score } from './score.ts';

it('counts wrong answers against the language that they name, and silence against none', () => {
  const labelled = [
    { language: 'de', text: ['de'] },
    { language: 'de', text: ['en'] },
    { language: 'en', text: ['en'] },
    { language: 'en', text: [''] },
  ];
  const { macroPrecision, answered, languages, wrong } = score(labelled, ([text]) => text || null);
  expect(languages).toEqual([
    { language: 'de', count: 2, precision: 1, recall: 0.5 },
    { language: 'en', count: 2, precision: 0.5, recall: 0.5 },
  ]);
  expect([macroPrecision, answered, wrong.length]).toEqual([0.75, 0.75, 1]);
});
