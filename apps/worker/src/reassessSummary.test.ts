import type { ReassessReport } from '@signpost/directory';
import { expect, it } from 'vitest';
import { reassessSummary } from './reassessSummary.ts';

const report: ReassessReport = {
  done: 12,
  skipped: 1,
  moved: [
    {
      domain: 'a.example',
      rubric: { from: '1', to: '2' },
      from: { overall: 'B', c2s: 'B', s2s: 'A' },
      to: { overall: 'C', c2s: 'C', s2s: 'A' },
      changes: [],
    },
  ],
};

it('lists the letters that moved', () => {
  expect(reassessSummary(report, 1.26, false).split('\n')).toEqual([
    'Provider   Rules  Overall  c2s    s2s',
    'a.example  1 → 2  B → C    B → C  A',
    '',
    '12 providers judged again in 1.3 s, 1 changed a letter.',
    '1 left as they were: what they rested on is not stored any more.',
    '',
  ]);
});

it('says of a dry run that nothing has happened yet', () => {
  expect(reassessSummary({ done: 3, skipped: 0, moved: [] }, 0.04, true)).toBe(
    '3 providers judged again in 0.0 s, 0 would change a letter.\n',
  );
});
