import type { Token } from '../text/PolicyText.ts';
import { type Element, matchesWord, type Phrase } from './compilePhrases.ts';

/**
 * End (exclusive) of the longest match of a phrase that begins at token `at`, -1 where it does not match. Goes through
 * the phrase once with the few places that it can have come to: the work is bounded by the phrase, whatever the text.
 */
export function matchPhrase(phrase: Phrase, tokens: readonly Token[], at: number, end: number): number {
  let places = [at];
  for (const element of phrase) {
    places = step(element, places, tokens, end);
    if (places.length === 0) return -1;
  }
  const last = Math.max(...places);
  return last > at ? last : -1;
}

function step(element: Element, places: readonly number[], tokens: readonly Token[], end: number): number[] {
  if (element.kind === 'gap') return skip(element, places, tokens, end);
  const passed = places
    .filter((place) => place < end && accepts(element, (tokens[place] as Token).word))
    .map((place) => place + 1);
  return element.kind === 'word' && element.optional ? [...new Set([...places, ...passed])] : passed;
}

const accepts = (element: Exclude<Element, { kind: 'gap' }>, word: string): boolean =>
  element.kind === 'number' ? /^\d/.test(word) : element.patterns.some((pattern) => matchesWord(word, pattern));

/** Every place that the gap can lead to; punctuation ends a gap. */
function skip(
  { least, most, commas }: Extract<Element, { kind: 'gap' }>,
  places: readonly number[],
  tokens: readonly Token[],
  end: number,
): number[] {
  const reached = new Set<number>();
  for (const place of places) {
    for (let length = 0; length <= most; length += 1) {
      if (length >= least) reached.add(place + length);
      const next = place + length < end ? (tokens[place + length] as Token).word : '';
      if (!isWord(next) && !(commas && (next === ',' || next === '('))) break;
    }
  }
  return [...reached];
}

const isWord = (word: string): boolean => /^[\p{L}\p{N}@]/u.test(word);
