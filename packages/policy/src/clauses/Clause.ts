import type { Mark } from '../rules/findMarks.ts';
import type { Period } from '../rules/findPeriods.ts';
import type { MarkKind } from '../rules/LanguageRules.ts';

/** Subjects named together: “offline messages, the archive and files” has three heads. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly Mark[];
  /** What the heads are said to be of, in or with: “logs of the web server”. */
  readonly modifiers: readonly Mark[];
  /** It hangs on a preposition: “in the archive”. */
  readonly prepositional: boolean;
}

/** A part of a sentence with at most one statement. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
  readonly marks: readonly Mark[];
  readonly periods: readonly Period[];
  readonly groups: readonly Group[];
  /** The clause before it in the same sentence. */
  readonly previous: Clause | null;
  /** What parts it from the one before. */
  readonly opener: 'start' | 'colon' | 'semicolon' | 'but' | 'and' | 'except';
}

export const has = ({ marks }: Pick<Clause, 'marks'>, ...kinds: MarkKind[]): boolean =>
  marks.some(({ kind }) => kinds.includes(kind));
export const marksOf = ({ marks }: Pick<Clause, 'marks'>, ...kinds: MarkKind[]): Mark[] =>
  marks.filter(({ kind }) => kinds.includes(kind));
