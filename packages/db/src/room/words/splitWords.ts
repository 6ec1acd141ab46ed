import { foldText } from './foldText.ts';

const longestWord = 40;
const run = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts whose words no space divides, or whose words carry endings that differ in each sentence. */
const undivided =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** The words of a text, folded, in their order. What cannot be divided into words comes as pairs of neighbours. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const [found] of foldText(text).matchAll(run)) {
    let end = 0;
    for (const match of found.matchAll(undivided)) {
      push(words, found.slice(end, match.index));
      words.push(...pairs(match[0]));
      end = match.index + match[0].length;
    }
    push(words, found.slice(end));
  }
  return words;
}

function push(words: string[], word: string): void {
  if (word !== '') words.push(word.slice(0, longestWord).toWellFormed());
}

/** The last letter stands alone too, so that each letter begins some word. */
function pairs(text: string): string[] {
  const letters = [...text];
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''));
}

/** As {@link splitWords}, for what is looked for: a lone last letter would only narrow the search. */
export function splitQuery(text: string): string[] {
  const words = splitWords(text);
  const kept = words.filter((word, index) => !isTail(word, words[index - 1]));
  return [...new Set(kept)];
}

const isTail = (word: string, before: string | undefined): boolean =>
  [...word].length === 1 && before !== undefined && [...before].length === 2 && before.endsWith(word) && isUndivided(word);

/** Whether a word is a piece of an undivided text. */
export const isUndivided = (word: string): boolean => new RegExp(undivided.source, 'u').test(word);
