import { matchesWord } from './compilePhrases.ts';

/** What a word may be, by the entries `word`, `stem*`, `*ending` and `*part*` that it matches. */
export interface WordIndex<T> {
  of(word: string): readonly T[];
}

const keyLength = 2;
/** A text with more distinct words than this is no text. */
const mostKnown = 50_000;

/** Looks words up; each distinct word is compared once. */
export function createWordIndex<T>(entries: readonly (readonly [pattern: string, value: T])[]): WordIndex<T> {
  const exact = new Map<string, T[]>();
  const stems = new Map<string, [string, T][]>();
  const loose: [string, T][] = [];
  for (const [pattern, value] of entries) {
    if (!pattern.includes('*')) push(exact, pattern, value);
    else if (pattern.indexOf('*') === pattern.length - 1 && pattern.length > keyLength) {
      push(stems, pattern.slice(0, keyLength), [pattern, value]);
    } else loose.push([pattern, value]);
  }
  const known = new Map<string, readonly T[]>();
  const find = (word: string): readonly T[] => {
    const partly = [...(stems.get(word.slice(0, keyLength)) ?? []), ...loose].filter(([pattern]) => matchesWord(word, pattern));
    return [...new Set([...(exact.get(word) ?? []), ...partly.map(([, value]) => value)])];
  };
  return {
    of(word) {
      const values = known.get(word) ?? find(word);
      if (known.size < mostKnown) known.set(word, values);
      return values;
    },
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
