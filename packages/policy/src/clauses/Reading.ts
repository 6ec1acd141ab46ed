import { findMarks, type Mark } from '../rules/findMarks.ts';
import { findPeriods, type Period } from '../rules/findPeriods.ts';
import type { LanguageRules } from '../rules/LanguageRules.ts';
import type { PolicyText, Sentence } from '../text/PolicyText.ts';
import { readText } from '../text/readText.ts';
import type { Clause } from './Clause.ts';
import { settleMarks } from './settleMarks.ts';
import { splitClauses } from './splitClauses.ts';

/** A text with everything that its language's phrases mean in it. */
export interface Reading {
  readonly text: PolicyText;
  readonly rules: LanguageRules;
  /** By sentence. */
  readonly marks: readonly (readonly Mark[])[];
  readonly clauses: readonly Clause[];
  /** First clause of each sentence, by sentence. */
  readonly clausesOf: readonly (readonly Clause[])[];
  readonly sentencesOf: ReadonlyMap<number, readonly number[]>;
}

export function createReading(source: string, rules: LanguageRules): Reading {
  const text = readText(source, rules.apostrophes);
  const marks = bySentence(text, findMarks(text, rules)).map(settleMarks);
  const periods = bySentence(text, findPeriods(text, rules)).map((found, index) => realPeriods(found, marks[index] ?? []));
  const clausesOf = text.sentences.map((_, index) =>
    splitClauses(text, index, { marks: marks[index] ?? [], periods: periods[index] ?? [] }),
  );
  const sentencesOf = new Map<number, number[]>();
  for (const [index, { block }] of text.sentences.entries()) {
    const same = sentencesOf.get(block);
    if (same) same.push(index);
    else sentencesOf.set(block, [index]);
  }
  return { text, rules, marks, clauses: clausesOf.flat(), clausesOf, sentencesOf };
}

/** “once a day” and “under 16 years” are no times for which something is kept. */
const realPeriods = (periods: readonly Period[], marks: readonly Mark[]): Period[] =>
  periods.filter((period) => !marks.some((mark) => isAge(mark, period) || isFrequency(mark, period)));

const isAge = ({ kind, from, to }: Mark, period: Period): boolean =>
  kind === 'age' && from < period.to && to > period.from && period.days >= 10 * 365 && period.days <= 21 * 365;

const isFrequency = ({ kind, from, to }: Mark, period: Period): boolean =>
  kind === 'notPeriod' && to >= period.from && from < period.to;

function bySentence<T extends { from: number }>({ sentences }: PolicyText, found: readonly T[]): T[][] {
  const lists: T[][] = sentences.map(() => []);
  let index = 0;
  for (const item of found) {
    while (item.from >= (sentences[index] as Sentence).to) index += 1;
    lists[index]?.push(item);
  }
  return lists;
}
