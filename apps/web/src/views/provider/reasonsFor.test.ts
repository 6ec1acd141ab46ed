import { type Assessment, type CheckInfo, type Finding, type Letter, message } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { reasonsFor } from './reasonsFor.ts';

const finding = (check: string, outcome: Finding['outcome'], cap?: Letter, direction: 'c2s' | 's2s' = 'c2s') => ({
  check,
  outcome,
  cap,
  direction,
});
const assessment = (letter: Letter, findings: object[]) =>
  ({ grades: { c2s: { letter }, s2s: { letter: 'A' } }, findings }) as Assessment;
const checks = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { id, title: message(`title.${id}`) } as CheckInfo]));
const ids = (letter: Letter, findings: object[]) => reasonsFor('c2s', assessment(letter, findings), checks).map(({ id }) => id);

it('names what holds the letter, and nothing that would allow a better one', () =>
  expect(ids('D', [finding('a', 'warn', 'B'), finding('b', 'fail', 'D'), finding('c', 'pass', 'D')])).toEqual(['title.b']));

it('says each reason once, three at most', () =>
  expect(
    ids(
      'F',
      ['a', 'a', 'b', 'c', 'd'].map((id) => finding(id, 'fail', 'F')),
    ),
  ).toEqual(['title.a', 'title.b', 'title.c']));

it('counts an untrusted certificate with its letter', () => expect(ids('T', [finding('a', 'fail', 'T')])).toEqual(['title.a']));

it('gives no reason from the other direction', () => expect(ids('D', [finding('a', 'fail', 'D', 's2s')])).toEqual([]));

it('gives none where too little was seen', () => expect(ids('?', [finding('a', 'unknown'), finding('b', 'pass')])).toEqual([]));

it('makes no excuse for an A', () => expect(ids('A', [finding('a', 'fail', 'A')])).toEqual([]));
