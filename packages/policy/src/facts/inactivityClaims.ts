import { has } from '../clauses/Clause.ts';
import type { Reading } from '../clauses/Reading.ts';
import { scopeOf, titleMarks } from '../clauses/scopeOf.ts';
import type { Mark } from '../rules/findMarks.ts';
import type { Period } from '../rules/findPeriods.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Claim } from './Claim.ts';
import { strengthOf } from './surroundings.ts';

const widestGap = 12;
/** “Accounts without login: 18 months” */
const longestEntry = 10;

/** “Accounts that nobody used for two years are deleted”: the time that stands beside the words for disuse. */
export function inactivityClaims(reading: Reading): Claim[] {
  return reading.text.sentences.flatMap((sentence, index) => {
    const marks = [...labelOf(reading, sentence.block), ...(reading.marks[index] ?? [])];
    const idle = marks.filter(({ kind }) => kind === 'inactive');
    const scope = scopeOf(reading, sentence.block);
    if (idle.length === 0 || scope === 'web' || scope === 'elsewhere') return [];
    const clauses = reading.clausesOf[index] ?? [];
    if (clauses.some((clause) => has(clause, 'changed'))) return [];
    const { headings, parents } = reading.text.blocks[sentence.block] as Block;
    const around = [...marks, ...[...parents, ...headings].slice(0, 2).flatMap((block) => titleMarks(reading, block))];
    const isListed = sentence.to - sentence.from <= longestEntry && !marks.some(({ kind }) => kind === 'keep');
    const ends = isListed || around.some(({ kind }) => kind === 'delete' || kind === 'act');
    if (!ends || !around.some(({ kind }) => kind === 'account')) return [];
    const near = clauses
      .flatMap(({ periods }) => periods)
      .filter((period) => idle.some((mark) => gapBetween(mark, period) <= widestGap));
    const best = near.toSorted((a, b) => b.days - a.days)[0];
    if (!best) return [];
    const strength = 3 + strengthOf(reading, sentence);
    const claim = { fact: 'inactiveAccountDeletion', value: best.days, rule: 'inactive-for', sentence: index } as const;
    return [{ ...claim, strength, own: marks.some(({ kind }) => kind === 'account'), exceptional: false }];
  });
}

/** The first cell of a row says what its other cells are about. */
function labelOf(reading: Reading, block: number): readonly Mark[] {
  const { kind, parents } = reading.text.blocks[block] as Block;
  const [row] = parents;
  return kind === 'cell' && row !== undefined ? titleMarks(reading, row) : [];
}

const gapBetween = (a: { from: number; to: number }, b: Period): number =>
  Math.max(0, a.from >= b.to ? a.from - b.to : b.from - a.to);
