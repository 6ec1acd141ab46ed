import type { Mark } from '../rules/findMarks.ts';
import type { Block, Sentence, Token } from '../text/PolicyText.ts';
import { type Clause, type Group, has } from './Clause.ts';
import type { Reading } from './Reading.ts';
import { predicateKinds } from './settleMarks.ts';

/** What a statement is about, and whether its own clause says so. */
export interface Subject {
  readonly group: Group;
  readonly own: boolean;
}

/** The part of a clause that states a time, or that there is none. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is kept for the time at `span`: a subject of the clause itself, or what the clause takes up from before. */
export function resolveSubject(reading: Reading, clause: Clause, span: Span): Subject | null {
  const own = ownGroup(clause, span);
  if (own && !isTakenUp(clause, own)) return { group: own, own: true };
  if (!takesUp(reading, clause, span)) return null;
  const group =
    fromSentence(clause) ??
    fromQuestion(reading, clause) ??
    (has(clause, 'pronoun') ? fromText(reading, clause) : (fromTitles(reading, clause) ?? fromText(reading, clause)));
  return group ? { group, own: false } : null;
}

/** “This data”, “these entries”: what was named before. */
const isTakenUp = ({ marks }: Clause, { heads, modifiers, from, to }: Group): boolean =>
  modifiers.length === 0 &&
  heads.every(({ kind }) => kind === 'data') &&
  marks.some((mark) => mark.kind === 'pronoun' && mark.to > mark.from + 1 && mark.from <= from && mark.to >= to);

/** The nearest group before the time; after it, where the clause begins with the time. Groups on a preposition count last. */
function ownGroup({ groups, periods }: Clause, { from, to }: Span): Group | null {
  const before = groups.filter((group) => group.to <= from);
  const free = (list: readonly Group[]) => list.filter(({ prepositional }) => !prepositional);
  const wall = periods.find((period) => period.from >= to)?.from ?? Number.POSITIVE_INFINITY;
  const after = groups.filter((group) => group.from >= to && group.from < wall);
  if (before.length > 0 && (free(before).length > 0 || free(after).length === 0))
    return free(before).at(-1) ?? before.at(-1) ?? null;
  return free(after)[0] ?? after[0] ?? groups.find((group) => group.from < from && group.to > from) ?? null;
}

/** It begins with a pronoun or with its verb: no noun that we don't know stands where the subject would. */
function takesUp(reading: Reading, clause: Clause, { from }: Span): boolean {
  if (clause.groups.some((group) => !isTakenUp(clause, group))) return false;
  const verb = clause.marks.find(({ kind }) => predicateKinds.includes(kind))?.from ?? from;
  const mostUnknown = clause.opener === 'start' ? 0 : 1;
  return unknownWords(reading, clause.from, Math.min(verb, from), clause.marks) <= mostUnknown;
}

/** Written alike in every language. */
const shortForms: ReadonlySet<string> = new Set(['max', 'min', 'ca', 'approx', 'eg', 'ie', 'etc', 'incl', 'inkl', 'mb', 'gb']);

export function unknownWords({ text }: Reading, from: number, to: number, marks: readonly Mark[]): number {
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const { word } = text.tokens[index] as Token;
    if (/^\p{L}{2,}/u.test(word) && !shortForms.has(word) && !marks.some((mark) => mark.from <= index && index < mark.to))
      count += 1;
  }
  return count;
}

/** The subject of the clauses before it in its sentence. */
function fromSentence({ previous }: Clause): Group | null {
  for (let clause = previous; clause; clause = clause.previous) {
    if (clause.groups.length > 0) return mainGroup(clause.groups);
  }
  return null;
}

/** The question right before it: “And my photos? A year.” */
function fromQuestion({ text, clausesOf }: Reading, { sentence, block }: Clause): Group | null {
  const before = text.sentences[sentence - 1];
  if (before?.block !== block || text.tokens[before.to - 1]?.word !== '?') return null;
  return mainGroup(clausesOf[sentence - 1]?.flatMap(({ groups }) => groups) ?? []);
}

export const mainGroup = (groups: readonly Group[]): Group | null =>
  groups.find(({ prepositional }) => !prepositional) ?? groups[0] ?? null;

const farthestBack = 2;

/** “They are deleted after 30 days”: what the sentence before speaks of, or else the titles above. */
function fromText(reading: Reading, clause: Clause): Group | null {
  const first = reading.sentencesOf.get(clause.block)?.[0] ?? clause.sentence;
  for (let index = clause.sentence - 1; index >= Math.max(first, clause.sentence - farthestBack); index -= 1) {
    const group = mainGroup(reading.clausesOf[index]?.flatMap(({ groups }) => groups) ?? []);
    if (group) return group;
  }
  return fromTitles(reading, clause);
}

/** The label that opens its block, the items and the lead-in that hold it, its row, its heading. */
function fromTitles(reading: Reading, clause: Clause): Group | null {
  const first = reading.sentencesOf.get(clause.block)?.[0];
  if (first !== undefined && first !== clause.sentence) {
    const label = mainGroup(reading.clausesOf[first]?.flatMap(({ groups }) => groups) ?? []);
    if (label && isLabel(reading, first)) return label;
  }
  const { parents, headings } = reading.text.blocks[clause.block] as Block;
  for (const block of [...parents, ...headings]) {
    const title = reading.sentencesOf.get(block)?.at(parents.includes(block) ? 0 : -1);
    const clauses = title === undefined ? [] : (reading.clausesOf[title] ?? []);
    const group = mainGroup(clauses.flatMap(({ groups }) => groups));
    if (group) return group;
    if (!clauses.some((above) => has(above, 'howLong', 'keep', 'delete'))) return null;
  }
  return null;
}

const longestLabel = 6;

/** A first sentence that is a label or a question, not a statement. */
export function isLabel({ text, clausesOf }: Reading, sentence: number): boolean {
  const { from, to } = text.sentences[sentence] as Sentence;
  if (text.tokens[to - 1]?.word === '?') return true;
  return to - from <= longestLabel && !(clausesOf[sentence] ?? []).some((clause) => has(clause, 'keep', 'delete'));
}
