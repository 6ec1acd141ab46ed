import type { Evaluation } from './evaluate.ts';
import type { Score, WrongAnswer } from './score.ts';

/** The table and the wrong answers, for people. */
export function evaluationText({ files, facts, pooled, wrong }: Evaluation): string {
  const table = [...facts, pooled].map(line);
  const answers = wrong.length === 0 ? ['No wrong answers.'] : wrong.map(answer);
  return [`${files} texts`, '', `${'fact'.padEnd(26)}precision      recall`, ...table, '', ...answers].join('\n');
}

const line = ({ fact, precision, recall, claims, rightClaims, stated }: Score): string =>
  `${fact.padEnd(26)}${precision.toFixed(3)} ${`${rightClaims}/${claims}`.padEnd(8)} ${recall.toFixed(3)} of ${stated}`;

const answer = ({ kind, file, fact, read, truth, quote }: WrongAnswer): string =>
  `${kind.padEnd(9)}${file}  ${fact}: read ${read}, true ${truth}${quote ? `\n         “${quote.replace(/\s+/g, ' ').slice(0, 240)}”` : ''}`;
