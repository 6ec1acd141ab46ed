/** A line of the source and what its first characters make of it. Offsets are those of the source. */
export interface Line {
  readonly kind: 'blank' | 'heading' | 'item' | 'row' | 'rule' | 'text';
  /** Where the words begin, after bullet or hash. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** 1 – 6 for a heading; 1 for a numbered item. */
  readonly level: number;
}

const bullet = /^(?:[-*+•–—·‣▪◦▸►✓✔✗→]|\(?(?:\d{1,2}|[a-z])[.)]|\(?[ivx]{1,4}\))\s+(?=\S)/u;
const bareBullet = /^[-*+•–·]$/u;
const hashes = /^(#{1,6})\s+(?=\S)/;
const columns = /\t| {3,}|\.{4,}/;

/** Lines of Markdown or plain text. Fenced code and the front matter of a static site are blank. */
export function splitLines(source: string, clean: string): Line[] {
  const lines: Line[] = [];
  let hidden: 'code' | 'front' | null = null;
  for (let start = 0; start <= source.length; ) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    const text = source.slice(start, end).trim();
    const fence = text.startsWith('```') || text.startsWith('~~~');
    const front = text === '---' && (hidden === 'front' || opensFrontMatter(source, lines, end));
    lines.push(hidden || fence || front ? blank(start) : lineOf(source, clean, start, end));
    if (fence) hidden = hidden === 'code' ? null : 'code';
    else if (front) hidden = hidden === 'front' ? null : 'front';
    start = end + 1;
  }
  return lines;
}

const blank = (start: number): Line => ({ kind: 'blank', start, end: start, indent: 0, level: 0 });

/** `---` in the first lines, closed by another one soon, with `key: value` between. */
function opensFrontMatter(source: string, before: readonly Line[], from: number): boolean {
  if (before.length > 2) return false;
  const close = source.indexOf('\n---', from);
  if (close === -1 || close - from > 4_000) return false;
  return /^\s*[\w-]+:/.test(source.slice(from, close));
}

function lineOf(source: string, clean: string, from: number, to: number): Line {
  const raw = source.slice(from, to);
  const indent = indentOf(raw);
  const text = raw.trim();
  const at = from + raw.indexOf(text);
  const end = at + text.length;
  if (bareBullet.test(text)) return item(end, end, indent);
  if (emptyTexts.has(clean.slice(at, end).trim())) return blank(from);
  const heading = hashes.exec(text);
  if (heading) return { kind: 'heading', start: at + heading[0].length, end, indent, level: (heading[1] as string).length };
  const level = /^={3,}$/.test(text) ? 1 : /^-{3,}$/.test(text) ? 2 : 0;
  if (level > 0) return { kind: 'rule', start: from, end: from, indent: 0, level };
  const mark = bullet.exec(text.slice(0, 12));
  if (mark) return { ...item(at + mark[0].length, end, indent), level: /\d/.test(mark[0]) ? 1 : 0 };
  return { kind: isRow(text) ? 'row' : 'text', start: at, end, indent, level: 0 };
}

/** `.` is what a lone `<br>` becomes. */
const emptyTexts: ReadonlySet<string> = new Set(['', '.']);

const item = (start: number, end: number, indent: number): Line => ({ kind: 'item', start, end, indent, level: 0 });

function isRow(text: string): boolean {
  if (text.startsWith('|')) return true;
  return !/^[-*]/.test(text) && columns.test(text) && text.split(columns).filter((cell) => cell.trim() !== '').length > 1;
}

function indentOf(raw: string): number {
  let indent = 0;
  for (const character of raw) {
    if (character === '\t') indent += 4;
    else if (character === ' ' || character === '\u00a0') indent += 1;
    else break;
  }
  return indent;
}
