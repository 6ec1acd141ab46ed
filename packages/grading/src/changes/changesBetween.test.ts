import type { Assessment, Capability } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { assessed, dns, goodClientFeatures, noFacts, stream } from '../fixture.ts';
import { changesBetween } from './changesBetween.ts';

const streams = (change: Parameters<typeof stream>[1] = {}) => [dns(), stream('c2s', change), stream('s2s')];
const good = assessed(streams());
const plainOnly = assessed(streams({ after: goodClientFeatures({ mechanisms: ['PLAIN'] }) }));
const silent = assessed(
  streams({ tls: null, before: null, after: null, reached: 'nothing', failure: { code: 'connect-timeout' } }),
);
const able = (id: string, answer: Capability['answer'], rest: Partial<Assessment> = {}): Assessment => ({
  ...good,
  capabilities: [{ id, answer }],
  ...rest,
});
const brief = (changes: ReturnType<typeof changesBetween>) =>
  changes.map(({ kind, cause, direction, subject, from, to }) => [kind, cause, direction, subject, from, to].join(' '));

describe('changesBetween', () => {
  it('finds nothing between an assessment and itself', () => {
    expect(changesBetween(good, { ...good, assessedAt: '2026-04-01T00:00:00.000Z' }, null)).toEqual([]);
  });

  it('tells the letter and the facts that moved it, and that the provider did it', () => {
    const found = brief(changesBetween(good, plainOnly, null));
    expect(found).toContain(`letter provider c2s  ${good.grades.c2s.letter} B`);
    expect(found).toContain('finding-new provider c2s only-plain  seen.only-plain');
    expect(found.every((line) => line.includes('provider c2s'))).toBe(true);
    expect(brief(changesBetween(plainOnly, good, null))).toContain('finding-gone provider c2s only-plain seen.only-plain ');
  });

  it('gives everything to the rubric where the rules changed and nobody can judge again', () => {
    const changes = changesBetween({ ...good, rubricVersion: 'older' }, plainOnly, null);
    expect(changes.length).toBeGreaterThan(1);
    expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(['rubric']));
  });

  it('takes apart what we and what the provider changed', () => {
    const older = {
      ...good,
      rubricVersion: 'older',
      findings: [],
      grades: { ...good.grades, s2s: { ...good.grades.s2s, letter: 'C' } },
    };
    const found = brief(changesBetween(older as Assessment, plainOnly, good));
    expect(found).toContain(`letter rubric s2s  C ${good.grades.s2s.letter}`);
    expect(found).toContain(`letter provider c2s  ${good.grades.c2s.letter} B`);
    expect(found.filter((line) => line.startsWith('letter'))).toHaveLength(2);
  });

  it('blames nobody for a letter that could not be seen', () => {
    const found = brief(changesBetween(good, silent, null));
    expect(found).toContain(`letter unknown c2s  ${good.grades.c2s.letter} ?`);
    expect(found).toContain('reachability provider c2s  up down');
    expect(found).toContain('finding-new provider c2s reachable  failure.connect-timeout');
  });

  it('blames nobody for what was only seen now', () => {
    const blind = { ...good, findings: good.findings.filter(({ check }) => check !== 'only-plain' && check !== 'scram') };
    const found = brief(changesBetween(blind, plainOnly, null));
    expect(found).toContain('finding-new unknown c2s only-plain  seen.only-plain');
    expect(found).toContain(`letter unknown c2s  ${good.grades.c2s.letter} B`);
  });

  it.each([
    ['yes', 'no', 'provider'],
    ['claimed', 'no', 'provider'],
    ['no', 'yes', 'provider'],
    ['claimed', 'yes', 'unknown'],
    ['unknown', 'yes', 'unknown'],
    ['no', 'unknown', 'unknown'],
  ] as const)('of a capability from %s to %s the cause is %s', (from, to, cause) => {
    expect(changesBetween(able('calls', from), able('calls', to), null)).toEqual([
      { kind: 'capability', cause, direction: null, subject: 'calls', from, to },
    ]);
  });

  it('says nothing of a capability that only one of both knows', () => {
    expect(changesBetween(able('calls', 'yes'), able('push', 'no'), null)).toEqual([]);
  });

  it('tells software and sign-up', () => {
    const software = (version: string) => ({ software: { answer: 'yes', name: 'Prosody', version } as const });
    const closed = { ...noFacts.signUp, answer: 'no', way: 'closed' } as const;
    const changes = changesBetween({ ...good, ...software('1') }, { ...good, ...software('2'), signUp: closed }, null);
    expect(brief(changes)).toEqual(['software provider   Prosody 1 Prosody 2', 'sign-up unknown    closed']);
  });
});
