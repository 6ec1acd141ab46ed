import { assessmentSchema } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { assessed, dns, features, stream } from './fixture.ts';
import type { Rubric } from './rubric.ts';
import { newestRubric, noticeDays, type Rules, rubrics, rulesAt } from './rubrics.ts';
import { ruleTables } from './ruleTables.ts';

const dayMs = 86_400_000;
const day = Date.parse('2027-06-01T00:00:00.000Z');
const { c2s } = ruleTables;
/** Stricter on logging in, laxer on PLAIN alone. */
const later: Rubric = {
  version: 'later',
  decidedOn: '2027-04-01',
  effectiveFrom: new Date(day).toISOString(),
  tables: {
    ...ruleTables,
    c2s: { ...c2s, D: [...c2s.D, 'no-scram'], B: c2s.B.filter((name) => name !== 'no-scram' && name !== 'only-plain') },
  },
};
const all = [newestRubric, later] as const;
const at = (ms: number) => rulesAt(new Date(day + ms), [...all]);

describe('rulesAt', () => {
  it('tells of a rubric 30 days ahead, and takes it up on its day without anybody’s doing', () => {
    expect(at(-noticeDays * dayMs - 1)).toEqual({ rubric: newestRubric, next: null });
    expect(at(-noticeDays * dayMs)).toEqual({ rubric: newestRubric, next: later });
    expect(at(-1)).toEqual({ rubric: newestRubric, next: later });
    expect(at(0)).toEqual({ rubric: later, next: null });
  });

  it('judges what is older than every rubric by the first', () => {
    expect(rulesAt(new Date(0), [...all])).toEqual({ rubric: newestRubric, next: null });
    expect(rulesAt(new Date('2200-01-01'), rubrics)).toEqual({ rubric: newestRubric, next: null });
  });
});

describe('an assessment', () => {
  const onlyPlain = { before: features({ mechanisms: [] }), after: features({ mechanisms: ['PLAIN'] }) };
  const judged = (rules: Rules) => assessed([dns(), stream('c2s', onlyPlain), stream('s2s')], { rules });

  it('says nothing of a next rubric where there is none', () => {
    expect(judged({ rubric: newestRubric, next: null })).not.toHaveProperty('coming');
  });

  it('shows the letter to come, what moves it, and what leads to a better one', () => {
    const report = judged({ rubric: newestRubric, next: later });
    expect(assessmentSchema.parse(report)).toEqual(report);
    expect([report.rubricVersion, report.grades.c2s.letter, report.grades.s2s.letter]).toEqual([newestRubric.version, 'B', 'A']);
    expect(report.coming).toMatchObject({
      rubricVersion: 'later',
      effectiveFrom: later.effectiveFrom,
      overall: 'D',
      c2s: { letter: 'D', letterNow: 'B', nextStep: { letter: 'A', checks: ['scram'] } },
      s2s: { letter: 'A', letterNow: 'A' },
    });
    const moved = report.coming?.findings.map(({ seen, cap, capNow }) => [seen.id, cap, capNow]);
    expect(moved).toEqual([
      ['seen.no-scram', 'D', 'B'],
      ['seen.only-plain', undefined, 'B'],
    ]);
  });

  it('comes out on the day as it was told', () => {
    const before = judged({ rubric: newestRubric, next: later });
    const after = judged({ rubric: later, next: null });
    expect(after.rubricVersion).toBe('later');
    expect(after.overall).toBe(before.coming?.overall);
    expect(after.grades.c2s.letter).toBe(before.coming?.c2s.letter);
    expect(after.grades.c2s.nextStep).toEqual(before.coming?.c2s.nextStep);
    for (const { capNow: _, ...finding } of before.coming?.findings ?? []) expect(after.findings).toContainEqual(finding);
  });
});
