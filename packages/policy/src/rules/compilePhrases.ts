import { RE2JS } from 're2js';

/** Any one word or number. */
const anyWord = ' [\\pL\\pN@][^ ]* ';

const wordOrComma = ' (?:[\\pL\\pN@][^ ]*|,|\\() ';

/**
 * One linear-time pattern for all phrases between the bars. Text and pattern hold each word with a space on either side.
 *
 * `word` itself · `stem*`, `*ending`, `*part*` · `a/b` one of them · `word?` may be missing · `_` any one word ·
 * `~` up to two words, `~~` up to four · `…` up to eight words
 * or commas · `#` a number
 */
export function compilePhrases(phrases: string): RE2JS {
  const alternatives = phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .map(sourceOf);
  return RE2JS.compile(`(?:${alternatives.join('|')})`, RE2JS.LONGEST_MATCH);
}

const sourceOf = (phrase: string): string => phrase.split(/\s+/).map(elementSource).join('');

function elementSource(element: string): string {
  if (element === '_') return anyWord;
  if (element === '~') return `(?:${anyWord}){0,2}`;
  if (element === '~~') return `(?:${anyWord}){0,4}`;
  if (element === '…') return `(?:${wordOrComma}){0,8}`;
  if (element === '#') return ' [0-9][^ ]* ';
  if (element.length > 1 && element.endsWith('?')) return `(?:${wordSource(element.slice(0, -1))})?`;
  return wordSource(element);
}

const wordSource = (element: string): string => ` (?:${element.split('/').map(letters).join('|')}) `;

const letters = (word: string): string => RE2JS.quote(word).replaceAll('\\*', '[^ ]*');
