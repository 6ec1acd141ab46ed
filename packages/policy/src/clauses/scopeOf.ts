import type { Mark } from '../rules/findMarks.ts';
import type { Block } from '../text/PolicyText.ts';
import type { Reading } from './Reading.ts';

/** Which service a block speaks of: by its list, its table row and its headings, nearest first. */
export type Scope = 'chat' | 'general' | 'web' | 'elsewhere';

const known = new WeakMap<Reading, Map<number, Scope>>();

export function scopeOf(reading: Reading, block: number): Scope {
  const scopes = known.get(reading) ?? new Map<number, Scope>();
  known.set(reading, scopes);
  const scope = scopes.get(block) ?? findScope(reading, block);
  scopes.set(block, scope);
  return scope;
}

function findScope(reading: Reading, block: number): Scope {
  const { parents, headings } = reading.text.blocks[block] as Block;
  const chain = [...parents, ...headings];
  for (const above of chain) {
    const scope = isShort(reading, above) ? scopeOfTitle(titleMarks(reading, above)) : null;
    if (scope && !(scope !== 'chat' && isTitle(reading, above) && speaksOfChat(reading))) return scope;
  }
  return 'general';
}

const longestTitle = 9;

/** A long sentence that leads in to a list speaks of many things. */
const isShort = ({ sentencesOf, text }: Reading, block: number): boolean => {
  const sentence = text.sentences[sentencesOf.get(block)?.[0] ?? -1];
  return sentence !== undefined && sentence.to - sentence.from <= longestTitle;
};

/** The title of the whole text names the site it stands on, not what it is about. */
const isTitle = (reading: Reading, block: number): boolean => {
  const title = titles.get(reading) ?? titleOf(reading);
  titles.set(reading, title);
  return title === block;
};

const titles = new WeakMap<Reading, number>();

const titleOf = ({ text }: Reading): number => {
  const headings = text.blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  const [first = -1, ...others] = headings;
  return others.every((other) => text.blocks[other]?.headings.includes(first)) ? first : -1;
};

const speaksOfChat = ({ marks }: Reading): boolean => marks.some((list) => list.some(({ kind }) => kind === 'chat'));

function scopeOfTitle(marks: readonly Mark[]): Scope | null {
  const kinds = new Set(marks.map(({ kind }) => kind));
  if (kinds.has('remote')) return null;
  if (kinds.has('chat')) return 'chat';
  if (kinds.has('web')) return 'web';
  return kinds.has('elsewhere') ? 'elsewhere' : null;
}

/** Marks of the first sentence of a block: a heading, the label of an item, the words before a colon. */
export const titleMarks = ({ sentencesOf, marks }: Reading, block: number): readonly Mark[] =>
  marks[sentencesOf.get(block)?.[0] ?? -1] ?? [];
