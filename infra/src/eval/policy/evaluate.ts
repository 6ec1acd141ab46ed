import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicy } from '@signpost/policy';
import { labelFileSchema } from './labels.ts';
import { type Cell, type Score, scoreCell, sumUp, type WrongAnswer } from './score.ts';

export interface Evaluation {
  files: number;
  facts: Score[];
  pooled: Score;
  wrong: WrongAnswer[];
}

/** Reads every text that `labels.json` of the folder names, and compares. */
export function evaluate(folder: string): Evaluation {
  const { labels } = labelFileSchema.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));
  const cells = labels.flatMap((entry) => {
    const { facts } = readPolicy(withoutSource(readFileSync(join(folder, entry.file), 'utf8')));
    return Object.entries(entry.labels).flatMap(([fact, label]): Cell[] => {
      const read = facts.find((candidate) => candidate.fact === fact);
      if (!read) throw new Error(`${entry.file} has a label for ${fact}, which is no fact.`);
      const cell = scoreCell(entry.file, fact, read, label);
      return cell ? [cell] : [];
    });
  });
  const names = [...new Set(cells.map(({ fact }) => fact))];
  return {
    files: labels.length,
    facts: names.map((name) =>
      sumUp(
        name,
        cells.filter(({ fact }) => fact === name),
      ),
    ),
    pooled: sumUp('pooled', cells),
    wrong: cells.flatMap(({ wrong }) => wrong ?? []),
  };
}

/** The first line may name where the text comes from; it is no part of it. */
const withoutSource = (text: string): string => text.replace(/^source: .*\n/, '');
