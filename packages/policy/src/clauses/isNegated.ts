import type { Mark } from '../rules/findMarks.ts';
import type { Reading } from './Reading.ts';
import { unknownWords } from './resolveSubject.ts';
import { subjectKinds, swallowers } from './settleMarks.ts';

const farthest = { not: 4, neither: 8 };

/** “Not” belongs to the verb: few words between them, and no other verb but one that shares it (“not collect or log”). */
export function isNegated(reading: Reading, marks: readonly Mark[], verb: Mark): boolean {
  return marks.some((mark) => (mark.kind === 'not' || mark.kind === 'neither') && reaches(reading, marks, mark, mark.kind, verb));
}

function reaches(reading: Reading, marks: readonly Mark[], not: Mark, kind: 'not' | 'neither', verb: Mark): boolean {
  if (not.from <= verb.from && not.to >= verb.to) return true;
  if (marks.some((mark) => swallows(mark) && mark.from <= not.from && mark.to >= not.to)) return false;
  const after = not.from >= verb.to;
  if (after && reading.rules.negation === 'before') return false;
  const [from, to] = after ? [verb.to, not.from] : [not.to, verb.from];
  if (to < from || to - from > farthest[kind]) return false;
  if (kind === 'not' && hasComma(reading, from, to)) return false;
  const between = marks.filter((mark) => mark.from >= from && mark.to <= to && isVerb(mark));
  if (kind === 'neither') return true;
  if (between.some((other) => other.kind !== 'keep' || verb.kind !== 'keep')) return false;
  return unknownWords(reading, from, to, marks) <= 1;
}

const hasComma = ({ text }: Reading, from: number, to: number): boolean =>
  text.tokens.slice(from, to).some(({ word }) => word === ',');

/** A “not” inside the name of a thing, or inside “until you do not …”, says nothing of the verb. */
const swallows = ({ kind }: Mark): boolean => subjectKinds.includes(kind) || swallowers.has(kind);

const verbs: ReadonlySet<string> = new Set(['keep', 'delete', 'act', 'share', 'make', 'delivered']);
const isVerb = ({ kind }: Mark): boolean => verbs.has(kind);
