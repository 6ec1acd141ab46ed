import type { Mark } from '../rules/findMarks.ts';
import type { Period } from '../rules/findPeriods.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';
import type { PolicyText, Sentence, Token } from '../text/PolicyText.ts';
import type { Clause } from './Clause.ts';
import { findGroups } from './findGroups.ts';
import { predicateKinds, subjectKinds, swallowers } from './settleMarks.ts';

/** Marks and times of one sentence. */
export interface SentenceMarks {
  marks: readonly Mark[];
  periods: readonly Period[];
}

/** The verb and the noun in “until you delete your account” state nothing by themselves. */
const isSwallowed = (mark: Mark, marks: readonly Mark[]): boolean =>
  (predicateKinds.includes(mark.kind) || subjectKinds.includes(mark.kind)) &&
  marks.some(({ kind, from, to }) => swallowers.has(kind) && from <= mark.from && to >= mark.to);

interface Cut {
  at: number;
  opener: Clause['opener'];
}

const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '→', '=']);

/** Parts a sentence at semicolons, colons, dashes and words like “but”; at “and” and commas only where both sides say something. */
export function splitClauses(text: PolicyText, index: number, found: SentenceMarks): Clause[] {
  const sentence = text.sentences[index] as Sentence;
  const clauses: Clause[] = [];
  const own = found.marks.filter((mark) => !isSwallowed(mark, found.marks));
  const cuts = [{ at: sentence.from, opener: 'start' } as Cut, ...findCuts(text.tokens, sentence, { ...found, marks: own })];
  for (const [order, { at, opener }] of cuts.entries()) {
    const to = cuts[order + 1]?.at ?? sentence.to;
    const within = ({ from }: { from: number }) => from >= at && from < to;
    const marks = own.filter(within);
    const periods = found.periods.filter(within);
    const groups = findGroups({ tokens: text.tokens, marks, periods });
    const previous = clauses.at(-1) ?? null;
    clauses.push({ from: at, to, sentence: index, block: sentence.block, marks, periods, groups, previous, opener });
  }
  return clauses;
}

function findCuts(tokens: readonly Token[], { from, to }: Sentence, { marks, periods }: SentenceMarks): Cut[] {
  const found = marks;
  const verbs = marks.filter(({ kind }) => predicateKinds.includes(kind));
  const joints = new Map(marks.filter(({ kind }) => joining.has(kind)).map((mark) => [mark.from, mark.kind]));
  const cuts: Cut[] = [];
  let start = from;
  const insertions = found.filter(({ kind }) => kind === 'including');
  let insertedUntil = from;
  for (let at = from + 1; at < to - 1; at += 1) {
    insertedUntil = Math.max(insertedUntil, insertionEnd(tokens, at, to, insertions));
    if (at <= insertedUntil) continue;
    const opener = openerAt(tokens, at, joints);
    if (!opener || (opener === 'colon' && givesTime(periods, at))) continue;
    if ((opener === 'and' || opener === 'but') && !saysBoth(verbs, periods, start, at, nextJoint(tokens, at, to, joints), opener))
      continue;
    cuts.push({ at: at, opener });
    start = at;
  }
  return cuts;
}

/** “, including messages in the archive,” is no clause of its own: gives the comma that ends it, -1 where none begins at `at`. */
function insertionEnd(tokens: readonly Token[], at: number, to: number, insertions: readonly Mark[]): number {
  if (tokens[at]?.word !== ',' || !insertions.some(({ from }) => from === at + 1)) return -1;
  const length = tokens.slice(at + 1, Math.min(to - 1, at + longestInsertion)).findIndex(({ word }) => /^[,;:]$/.test(word));
  return length === -1 || tokens[at + 1 + length]?.word !== ',' ? -1 : at + 1 + length;
}

const longestInsertion = 14;

/** “Files: 30 days” is one statement. */
const givesTime = (periods: readonly Period[], at: number): boolean => periods.some(({ from }) => from > at && from - at <= 3);

function openerAt(tokens: readonly Token[], at: number, joints: ReadonlyMap<number, string>): Clause['opener'] | null {
  const { word, start } = tokens[at] as Token;
  if (word === ';') return 'semicolon';
  if (word === ':' || (dashes.has(word) && tokens[at - 1]?.end !== start)) return 'colon';
  const joint = joints.get(at);
  if (joint === 'but') return 'but';
  if (joint === 'exception' || joint === 'condition') return 'except';
  return word === ',' || joint === 'and' ? 'and' : null;
}

const joining: ReadonlySet<MarkKind> = new Set(['and', 'but', 'exception', 'condition']);

/** Where the right side ends: at the next joint that has a word after it. */
function nextJoint(tokens: readonly Token[], at: number, to: number, joints: ReadonlyMap<number, string>): number {
  let next = at + 2;
  while (next < to && !joints.has(next) && !/^[,;:]$/.test((tokens[next] as Token).word)) next += 1;
  return next;
}

/** Two verbs right beside the conjunction are one statement (“stored and deleted after 30 days”). */
function saysBoth(
  verbs: readonly Mark[],
  periods: readonly Period[],
  start: number,
  at: number,
  end: number,
  opener: string,
): boolean {
  const left = verbs.findLast(({ from }) => from >= start && from < at);
  const right = verbs.find(({ kind, from }) => from > at && from < end && kind !== 'act' && kind !== 'make');
  if (!left) return false;
  if (!right) return opener === 'but' && periods.some(({ from }) => from > at && from < end);
  return !(at - left.to <= 0 && right.from - at <= 1);
}
