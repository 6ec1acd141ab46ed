import type { Reading } from '../clauses/Reading.ts';
import { scopeOf, titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';

const ways = {
  self: { value: 'self-service', rule: 'delete-yourself', strength: 3 },
  asked: { value: 'on-request', rule: 'delete-on-request', strength: 2 },
} as const;

/** How a person gets rid of the account: by themselves, or by asking. */
export function deletionClaims(reading: Reading): Claim[] {
  return reading.text.sentences.flatMap(({ block }, sentence) => {
    if (scopeOf(reading, block) === 'web') return [];
    const way = wayOf(reading.marks[sentence] ?? [], asksForDeletion(reading, sentence));
    return way ? [{ fact: 'accountDeletionByUser' as const, ...way, sentence, own: true, exceptional: false }] : [];
  });
}

function wayOf(marks: readonly Mark[], asked: boolean) {
  const has = (kind: MarkKind) => marks.some((mark) => mark.kind === kind);
  if (has('deleteYourself')) return ways.self;
  if (has('deleteOnRequest')) return ways.asked;
  if (isDoneByOneself(marks)) return ways.self;
  if (!asked) return null;
  return has('contactUs') ? ways.asked : has('ownMeans') ? ways.self : null;
}

/** “An account can be closed in the settings”: means of one's own, and nobody who has to be asked. */
function isDoneByOneself(marks: readonly Mark[]): boolean {
  const has = (...kinds: MarkKind[]) => marks.some(({ kind }) => kinds.includes(kind));
  const inClient = marks.some(({ kind, from, to }) => kind === 'ownMeans' && to > from + 1);
  return inClient && has('account') && has('delete') && !has('contactUs', 'inactive', 'keep', 'afterDeletion', 'not');
}

/** The question before, or the heading above, is on deleting an account: “How do I delete my account?” */
function asksForDeletion(reading: Reading, sentence: number): boolean {
  const { text, marks } = reading;
  const block = text.sentences[sentence]?.block ?? 0;
  const { headings, parents } = text.blocks[block] as Block;
  const above = [...parents, ...headings][0];
  const before = text.sentences[sentence - 1];
  const isQuestion = before?.block === block && text.tokens[before.to - 1]?.word === '?';
  const asking = isQuestion ? (marks[sentence - 1] ?? []) : above === undefined ? [] : titleMarks(reading, above);
  return asking.some(({ kind }) => kind === 'account') && asking.some(({ kind }) => kind === 'delete' || kind === 'closing');
}
