import { detectAll } from 'tinyld';
import { languages } from './languages/index.ts';

/** Enough to be sure, short enough to be quick. */
const sample = 20_000;
const codes = languages.map(({ language }) => language);
const addressesAndMarks = /https?:\S+|[^\p{L}\s'’]+/gu;

/**
 * ISO 639-1 of a text, `und` where it can't be told. A language that is read wins over a related one that is not, where
 * the text is too short to be sure; `hint` (the page's own word on it) wins where neither is sure.
 */
export function detectLanguage(text: string, hint?: string): string {
  const words = text.slice(0, sample).replace(addressesAndMarks, ' ');
  const [best, second] = detectAll(words);
  const isClear = best !== undefined && (best.accuracy >= sure || best.accuracy >= 2 * (second?.accuracy ?? 0));
  if (best && isClear && codes.includes(best.lang)) return best.lang;
  const [read] = detectAll(words, { only: codes });
  if (read && read.accuracy >= sure) return read.lang;
  if (hint && codes.includes(hint)) return hint;
  if (best && isClear) return best.lang;
  return read && read.accuracy > least ? read.lang : (best?.lang ?? 'und');
}

/** The share of the words that are known of the language: a long text has half of them, a short one hardly any. */
const sure = 0.5;
const least = 0.05;
