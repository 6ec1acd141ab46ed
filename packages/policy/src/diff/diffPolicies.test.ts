import { describe, expect, it } from 'vitest';
import { readPolicy } from '../readPolicy.ts';
import { diffPolicies } from './diffPolicies.ts';

const version = (text: string) => ({ text, facts: readPolicy(text).facts });
const before = ['# Privacy', '', 'We are a club.', 'Messages are kept for 14 days.', 'Logs are kept for 7 days.', 'Bye.'].join(
  '\n',
);

describe('two versions', () => {
  it('show the changed lines with those around them, and the facts', () => {
    const after = before.replace('14 days', '30 days');
    const lines = [
      { kind: 'same', text: '' },
      { kind: 'same', text: 'We are a club.' },
      { kind: 'removed', text: 'Messages are kept for 14 days.' },
      { kind: 'added', text: 'Messages are kept for 30 days.' },
      { kind: 'same', text: 'Logs are kept for 7 days.' },
      { kind: 'same', text: 'Bye.' },
    ];
    expect(diffPolicies(version(before), version(after))).toEqual({
      hunks: [{ skippedLines: 1, lines }],
      addedLines: 1,
      removedLines: 1,
      factChanges: [{ fact: 'messageArchive', before: 14, after: 30 }],
      compared: true,
    });
  });

  it('that are the same show nothing', () => {
    expect(diffPolicies(version(before), version(before))).toMatchObject({ hunks: [], addedLines: 0, factChanges: [] });
  });

  it('part their changes where much lies between', () => {
    const long = (first: string, last: string) =>
      [first, ...Array.from({ length: 20 }, (_, index) => `line ${index}`), last].join('\n');
    const { hunks } = diffPolicies({ text: long('a', 'z') }, { text: long('b', 'y') });
    expect(hunks.map(({ skippedLines }) => skippedLines)).toEqual([0, 16]);
  });

  it('that have nothing in common are not compared for ever', () => {
    const rubbish = (seed: number) => Array.from({ length: 20_000 }, (_, index) => String((index * seed) % 99_991)).join('\n');
    const started = performance.now();
    expect(diffPolicies({ text: rubbish(7) }, { text: rubbish(31) })).toMatchObject({ compared: false, hunks: [] });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
