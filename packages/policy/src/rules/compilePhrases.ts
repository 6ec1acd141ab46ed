/** One step of a phrase: a word that must or may be there, or a gap of so many words. */
export type Element =
  | { readonly kind: 'word'; readonly patterns: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number; readonly commas: boolean }
  | { readonly kind: 'number' };

export type Phrase = readonly Element[];

const gaps: Readonly<Record<string, Element>> = {
  _: { kind: 'gap', least: 1, most: 1, commas: false },
  '~': { kind: 'gap', least: 0, most: 2, commas: false },
  '~~': { kind: 'gap', least: 0, most: 4, commas: false },
  '…': { kind: 'gap', least: 0, most: 8, commas: true },
  '#': { kind: 'number' },
};

/**
 * Reads phrases between bars.
 *
 * `word` itself · `stem*`, `*ending`, `*part*` · `a/b` one of them · `word?` may be missing · `_` any one word ·
 * `~` up to two words, `~~` up to four · `…` up to eight words or commas · `#` a number
 */
export const compilePhrases = (phrases: string): Phrase[] =>
  phrases
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/).filter(Boolean).map(elementOf))
    .filter(({ length }) => length > 0);

function elementOf(text: string): Element {
  const gap = gaps[text];
  if (gap) return gap;
  const optional = text.length > 1 && text.endsWith('?');
  return { kind: 'word', patterns: (optional ? text.slice(0, -1) : text).split('/'), optional };
}

/** Words with which a phrase may begin: of optional ones also the next. Null where that may be any word. */
export function startsOf(phrase: Phrase): string[] | null {
  const starts: string[] = [];
  for (const element of phrase) {
    if (element.kind !== 'word') return null;
    starts.push(...element.patterns);
    if (!element.optional) return starts;
  }
  return starts;
}

/** `stem*`, `*ending`, `*part*` or the word itself. */
export function matchesWord(word: string, pattern: string): boolean {
  const before = pattern.startsWith('*');
  const after = pattern.endsWith('*');
  if (!before && !after) return word === pattern;
  const core = pattern.slice(before ? 1 : 0, after ? -1 : undefined);
  if (before && after) return word.includes(core);
  return after ? word.startsWith(core) : word.endsWith(core);
}
