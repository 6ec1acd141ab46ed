import { splitQuery, splitWords } from './splitWords.ts';

/** Whether each of the words, or one that begins so, is in any of the texts. */
export function roomHasWords(texts: readonly (string | null)[], keywords: readonly string[]): boolean {
  const words = texts.flatMap((text) => splitWords(text ?? ''));
  return keywords.flatMap(splitQuery).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
