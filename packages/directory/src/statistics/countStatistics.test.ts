import { type FilterSubject, filterFacts } from '@signpost/contracts';
import { buildAssessment, buildGrade } from '@signpost/testing';
import { expect, it } from 'vitest';
import { countStatistics } from './countStatistics.ts';

const now = new Date('2026-06-10T00:00:00.000Z');

function subject(
  letter: 'A' | 'F',
  software: string | null,
  outcome: 'pass' | 'fail' | null,
  observedAt = '2026-06-09T00:00:00.000Z',
) {
  const seen = { id: 'seen.tls-1.3', params: {} };
  const target = { target: 'x:5222', address: '2001:db8::1', security: 'starttls', letter: 'A' } as const;
  const assessment = buildAssessment({
    grades: { c2s: buildGrade('c2s', { letter, targets: outcome ? [target] : [] }), s2s: buildGrade('s2s') },
    findings: outcome ? [{ check: 'tls-1.3', direction: 'c2s', outcome, seen, targets: [], observationIds: [] }] : [],
  });
  const provider: FilterSubject = {
    domain: 'example.org',
    displayName: 'example.org',
    overall: letter,
    c2s: { letter, reachability: 'up' },
    s2s: { letter: 'A', reachability: 'up' },
    software: { answer: 'yes', name: software, version: null },
    signUp: assessment.signUp,
    capabilities: [],
    observedAt,
    facts: new Set(filterFacts(assessment)),
  };
  return provider;
}

it('counts those that were tested lately, and says how many are listed', () => {
  const all = [
    subject('A', 'Prosody', 'pass'),
    subject('A', 'prosody', 'pass'),
    subject('F', 'Prosody', 'fail'),
    subject('F', null, null),
    subject('A', 'ejabberd', 'pass', '2026-05-01T00:00:00.000Z'),
  ];
  expect(countStatistics(all, now)).toEqual({
    listed: 5,
    tested: 4,
    c2s: { A: 2, F: 2 },
    s2s: { A: 4 },
    software: { Prosody: 3, '': 1 },
    ipv6: { yes: 3, unknown: 1 },
    tls13: { yes: 2, no: 1, unknown: 1 },
  });
});
