import type { Line } from './splitLines.ts';

/** Level of a line that is a heading by its look alone: short, on its own, no full stop. Null where it is none. */
export function softLevel(clean: string, lines: readonly Line[], index: number): number | null {
  if (!isSoftHeading(clean, lines, index, false)) return null;
  const { start, end } = lines[index] as Line;
  const text = clean.slice(start, end).trim();
  return text === text.toUpperCase() || /^\d/.test(text) ? 5 : 6;
}

const longestWords = 10;

/** `alone`: it is numbered, must not go on with a list, and must have blank lines around it. Otherwise a longer line that begins a sentence may follow at once. */
export function isSoftHeading(clean: string, lines: readonly Line[], index: number, alone: boolean): boolean {
  const { start, end } = lines[index] as Line;
  const text = clean.slice(start, end).trim();
  if (!/\p{L}/u.test(text) || /[.,;:!…]$/.test(text) || text.length > 100) return false;
  const words = text.split(/\s+/).length;
  if (words > longestWords || (index > 0 && lines[index - 1]?.kind === 'text')) return false;
  if (alone && lastKind(lines, index) === 'item') return false;
  const next = lines[index + 1];
  if (next === undefined) return false;
  if (next.kind === 'blank') return hasMore(lines, index);
  return !alone && words <= 6 && next.kind === 'text' && startsLongSentence(clean.slice(next.start, next.end));
}

/** Kind of the last line before it that is not blank, a few lines back. */
const lastKind = (lines: readonly Line[], index: number): Line['kind'] | undefined =>
  lines.slice(Math.max(0, index - 5), index).findLast(({ kind }) => kind !== 'blank')?.kind;

const hasMore = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index + 1, index + 8).some(({ kind }) => kind !== 'blank' && kind !== 'rule');

const startsLongSentence = (text: string): boolean => /^["„“«]?\p{Lu}/u.test(text) && text.split(/\s+/).length >= 4;
