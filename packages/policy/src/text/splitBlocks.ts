import { isSoftHeading, softLevel } from './isSoftHeading.ts';
import type { Block, BlockKind } from './PolicyText.ts';
import { splitCells } from './splitCells.ts';
import { type Line, splitLines } from './splitLines.ts';

export interface Layout {
  blocks: Block[];
  /** Beginnings of lines where a sentence ends whatever its punctuation. */
  breaks: ReadonlySet<number>;
}

interface OpenBlock {
  kind: BlockKind;
  start: number;
  end: number;
  headings: number[];
  parents: number[];
  column: number | null;
}

/** Headings, paragraphs, list items and table cells, each with what says what it is about. */
export function splitBlocks(source: string, clean: string): Layout {
  const lines = splitLines(source, clean);
  const builder = new BlockBuilder(clean);
  for (const [index, line] of lines.entries()) builder.add(line, lines, index);
  return { blocks: builder.blocks, breaks: builder.breaks };
}

const deepestList = 8;

class BlockBuilder {
  readonly blocks: OpenBlock[] = [];
  readonly breaks = new Set<number>();
  #headings: { level: number; block: number }[] = [];
  #items: { indent: number; block: number }[] = [];
  #lead: number | null = null;
  #open: OpenBlock | null = null;
  #header: number[] | null = null;

  constructor(readonly clean: string) {}

  add(line: Line, lines: readonly Line[], index: number): void {
    if (line.kind !== 'row') this.#header = null;
    if (line.kind === 'blank') this.#open = null;
    else if (line.kind === 'rule') this.#reset();
    else if (line.kind === 'heading') this.#heading(line, line.level);
    else if (line.kind === 'row') this.#row(line, lines[index + 1]);
    else if (line.kind === 'item') this.#item(line, lines, index);
    else this.#text(line, lines, index);
  }

  #reset(): void {
    this.#items = [];
    this.#lead = null;
    this.#open = null;
  }

  #push(kind: BlockKind, line: Pick<Line, 'start' | 'end'>, parents: number[], column: number | null = null): number {
    const headings = this.#headings.map(({ block }) => block).reverse();
    this.blocks.push({ kind, start: line.start, end: line.end, headings, parents, column });
    return this.blocks.length - 1;
  }

  #heading(line: Line, level: number): void {
    this.#reset();
    while ((this.#headings.at(-1)?.level ?? 0) >= level) this.#headings.pop();
    this.#headings.push({ level, block: this.#push('heading', line, []) });
  }

  #item(line: Line, lines: readonly Line[], index: number): void {
    if (line.level === 1 && isSoftHeading(this.clean, lines, index, true)) this.#heading(line, 5);
    else this.#listItem(line);
  }

  #listItem(line: Line): void {
    if (this.#items.length === 0) this.#lead = this.#leadIn();
    while ((this.#items.at(-1)?.indent ?? -1) >= line.indent) this.#items.pop();
    const block = this.#push('item', line, this.#parents());
    if (this.#items.length >= deepestList) this.#items.shift();
    this.#items.push({ indent: line.indent, block });
    this.#open = this.blocks[block] as OpenBlock;
  }

  #parents(): number[] {
    const items = this.#items.map(({ block }) => block).reverse();
    return this.#lead === null ? items : [...items, this.#lead];
  }

  /** The paragraph before a list or another paragraph, where it ends in a colon; before a list, also a short one. */
  #leadIn(): number | null {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph') return null;
    const text = this.clean.slice(last.start, last.end).trimEnd();
    return /[:：]$/.test(text) || (this.#open === last && !/[.!?]$/.test(text)) ? this.blocks.length - 1 : null;
  }

  #text(line: Line, lines: readonly Line[], index: number): void {
    const next = lines[index + 1];
    const level = next?.kind === 'rule' ? next.level : softLevel(this.clean, lines, index);
    if (this.#open) this.#extend(line, lines[index - 1] as Line);
    else if (level !== null) this.#heading(line, level);
    else this.#paragraph(line);
  }

  #paragraph(line: Line): void {
    while ((this.#items.at(-1)?.indent ?? -1) >= line.indent) this.#items.pop();
    this.#lead = this.#items.length > 0 ? this.#lead : this.#leadIn();
    this.#open = this.blocks[this.#push('paragraph', line, this.#parents())] as OpenBlock;
    if (this.#items.length === 0) this.#lead = null;
  }

  /** A line that stops short and is followed by a capital is no wrapped sentence. */
  #extend(line: Line, before: Line): void {
    const open = this.#open as OpenBlock;
    if (open.start === open.end) open.start = line.start;
    open.end = line.end;
    const begins = this.clean.slice(line.start, line.end).trimStart();
    const bold = begins.length <= line.end - line.start - 2;
    const short = before.end - before.start < 50;
    if (bold || (short && /^(?:\d+(?:\.\d+)*[.)]? )?[\p{Lu}"'„“«(]/u.test(begins)))
      this.breaks.add(line.start + line.end - line.start - begins.length);
  }

  #row(line: Line, next: Line | undefined): void {
    const cells = splitCells(this.clean, line);
    if (cells.length === 0) return;
    const isHeader = this.#header === null && next?.kind === 'row' && /^[\s|:-]+$/.test(this.clean.slice(next.start, next.end));
    this.#open = null;
    const [first, ...rest] = cells;
    const label = this.#push('cell', first as Pick<Line, 'start' | 'end'>, [], this.#header?.[0] ?? null);
    const others = rest.map((cell, index) =>
      this.#push('cell', cell, isHeader ? [] : [label], this.#header?.[index + 1] ?? null),
    );
    if (isHeader || this.#header === null) this.#header = isHeader ? [label, ...others] : [];
  }
}
