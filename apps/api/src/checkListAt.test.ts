import { checkListSchema } from '@signpost/contracts';
import { newestRubric, ruleTables } from '@signpost/grading';
import { expect, it } from 'vitest';
import { checkListAt } from './checkListAt.ts';

const next = {
  ...{ version: 'next', decidedOn: '2027-01-01', effectiveFrom: '2027-03-01T00:00:00.000Z' },
  tables: { ...ruleTables, c2s: { ...ruleTables.c2s, D: [...ruleTables.c2s.D, 'no-scram' as const] } },
};
const now = new Date('2027-02-15T00:00:00.000Z');

it('names the rubric that counts, and no other where none is announced', () => {
  const list = checkListAt(now);
  expect(checkListSchema.parse(list)).toEqual(list);
  expect(list.rubricVersion).toBe(newestRubric.version);
  expect(list).not.toHaveProperty('next');
});

it('tells which checks an announced rubric changes, as it has them', () => {
  const list = checkListAt(now, { rubric: newestRubric, next });
  expect(checkListSchema.parse(list)).toEqual(list);
  expect(list.next).toMatchObject({ rubricVersion: 'next', effectiveFrom: next.effectiveFrom });
  expect(list.next?.checks.map(({ id, caps }) => [id, caps])).toEqual([['scram', ['D']]]);
  expect(list.checks.find(({ id }) => id === 'scram')?.caps).toEqual(['B']);
});
