import type { Line } from './splitLines.ts';

/** The cells of a table row: between bars, or parted by tabs, wide gaps or dot leaders. A row of dashes has none. */
export function splitCells(clean: string, line: Line): { start: number; end: number }[] {
  const text = clean.slice(line.start, line.end);
  if (/^[\s|:-]+$/.test(text)) return [];
  const parts = text.split(text.startsWith('|') ? /(\|)/ : /(\t| {3,}|\.{4,})/);
  const cells: { start: number; end: number }[] = [];
  let at = line.start;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0 && part.trim() !== '') cells.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return cells;
}
