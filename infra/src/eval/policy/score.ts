import type { PolicyFact } from '@signpost/contracts';
import type { Label } from './labels.ts';

export interface WrongAnswer {
  file: string;
  fact: string;
  /** `invented`: nothing is stated; `wrong`: something else is stated; `missed`: the text states it. */
  kind: 'invented' | 'wrong' | 'missed';
  read: PolicyFact['value'];
  truth: Label['value'];
  quote: string | null;
}

/** One cell of the table of files and facts. */
export interface Cell {
  file: string;
  fact: string;
  claimed: boolean;
  stated: boolean;
  right: boolean;
  wrong: WrongAnswer | null;
}

export interface Score {
  fact: string;
  claims: number;
  rightClaims: number;
  stated: number;
  precision: number;
  recall: number;
}

/** Compares what was read with what is true; null where the label is ambiguous. */
export function scoreCell(file: string, fact: string, read: PolicyFact, label: Label): Cell | null {
  if (label.ambiguous) return null;
  const stated = label.value !== 'unstated';
  const claimed = read.value !== 'unstated';
  const right = isRight(read.value, label);
  const kind = !stated ? 'invented' : claimed ? 'wrong' : 'missed';
  const wrong = right ? null : ({ file, fact, kind, read: read.value, truth: label.value, quote: read.quote } as const);
  return { file, fact, claimed, stated, right, wrong };
}

/** Hours match after rounding up to a day. */
function isRight(value: PolicyFact['value'], label: Label): boolean {
  const accepted = [label.value, ...(label.acceptDays ?? [])];
  return accepted.some((answer) => (typeof answer === 'number' ? Math.ceil(answer) === value : answer === value));
}

/** Precision: claims that are right. Recall: stated values that were read right. Both 1 where there is nothing to count. */
export function sumUp(fact: string, cells: readonly Cell[]): Score {
  const claims = cells.filter(({ claimed }) => claimed);
  const rightClaims = claims.filter(({ right }) => right).length;
  const stated = cells.filter((cell) => cell.stated).length;
  const found = cells.filter((cell) => cell.stated && cell.right).length;
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    fact,
    claims: claims.length,
    rightClaims,
    stated,
    precision: share(rightClaims, claims.length),
    recall: share(found, stated),
  };
}
