import type { Assessment, Direction, Grade } from '@signpost/contracts';

/** A grade of one direction: `A` and up by default, from no target in particular. */
export const buildGrade = (direction: Direction, parts: Partial<Grade> = {}): Grade => ({
  direction,
  letter: 'A',
  reachability: 'up',
  targets: [],
  nextStep: null,
  ...parts,
});

/** An assessment of `example.org` with all that a test does not care about filled in. */
export const buildAssessment = ({ grades, ...parts }: Partial<Assessment> = {}): Assessment => ({
  domain: 'example.org',
  rubricVersion: '1',
  assessedAt: '2026-01-02T03:05:00.000Z',
  observedAt: '2026-01-02T03:04:05.000Z',
  overall: 'A',
  grades: grades ?? { c2s: buildGrade('c2s'), s2s: buildGrade('s2s') },
  findings: [],
  capabilities: [],
  signUp: {
    answer: 'unknown',
    reason: 'not-tested',
    way: null,
    webUrl: null,
    captcha: { answer: 'unknown', reason: 'not-tested' },
    emailAsked: { answer: 'unknown', reason: 'not-tested' },
  },
  software: { answer: 'unknown', reason: 'not-tested', name: null, version: null },
  contacts: [],
  federation: { answer: 'unknown', reason: 'not-tested' },
  ...parts,
});
