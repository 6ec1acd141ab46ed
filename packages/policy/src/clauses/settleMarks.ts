import type { Mark } from '../rules/findMarks.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';

/** Kinds that name something kept. The earlier wins where two mean the same words. */
export const subjectKinds: readonly MarkKind[] = [
  'other',
  'offline',
  'backup',
  'archive',
  'ip',
  'log',
  'file',
  'single',
  'room',
  'uploads',
  'content',
  'message',
  'account',
  'data',
];
export const predicateKinds: readonly MarkKind[] = ['keep', 'delete', 'contain', 'make', 'act'];
/** Phrases whose verbs and nouns state nothing by themselves: “until you delete your account”. */
export const swallowers: ReadonlySet<MarkKind> = new Set(['untilDeleted', 'accountLife', 'afterDeletion', 'delivered']);

const ranks = new Map([...subjectKinds, ...predicateKinds].map((kind, index) => [kind, index]));

/** Of subjects and predicates that overlap only the longest stays: “email archive” is no archive of messages. */
export function settleMarks(marks: readonly Mark[]): Mark[] {
  const settled: Mark[] = [];
  let last: Mark | null = null;
  for (const mark of marks.toSorted(byPlaceThenLength)) {
    const content = ranks.has(mark.kind);
    if (content && last && mark.from < last.to && !isLonger(mark, last)) continue;
    if (content && last && mark.from < last.to) settled.splice(settled.indexOf(last), 1);
    settled.push(mark);
    if (content) last = mark;
  }
  return settled;
}

const byPlaceThenLength = (a: Mark, b: Mark): number =>
  a.from - b.from || b.to - a.to || (ranks.get(a.kind) ?? 99) - (ranks.get(b.kind) ?? 99);
const isLonger = (mark: Mark, than: Mark): boolean => mark.to - mark.from > than.to - than.from;
