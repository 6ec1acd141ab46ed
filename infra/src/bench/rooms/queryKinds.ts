import { createRandom } from './createRandom.ts';
import { type Vocabulary, vocabularies } from './vocabularies.ts';

/** One search as the API takes it. */
export type SearchParams = Record<string, string>;

export interface QueryKind {
  name: string;
  /** Different for every number. */
  query(number: number): SearchParams;
  /** Words for the peer when ours are misspelt or parts of longer ones. */
  peerWords?(number: number): string;
}

const all = vocabularies();
const of = (code: string): Vocabulary => all.find((one) => one.code === code) as Vocabulary;
const pick = (code: string, from: number, to: number, number: number): string => {
  const { words } = of(code);
  const random = createRandom(number * 31 + from + 7);
  return words[from + Math.floor(random() * (Math.min(to, words.length) - from))] as string;
};
const common = (code: string, number: number) => pick(code, 0, 10, number);
const middle = (code: string, number: number) => pick(code, 100, 600, number);
const rare = (code: string, number: number) => pick(code, 4000, 20_000, number);
const languages = ['en', 'de', 'ru', 'fr', 'es', 'it', 'pl', 'tr'];
const language = (number: number) => languages[number % languages.length] as string;
const letters = (number: number) => [...middle('en', number)];
/** Two letters in the middle change places. */
const slipped = (number: number) => {
  const word = letters(number);
  const at = Math.floor(word.length / 2);
  return [...word.slice(0, at), word[at + 1] ?? 'x', word[at], ...word.slice(at + 2)].join('');
};

/** Twenty ways to look for a room. */
export const queryKinds: readonly QueryKind[] = [
  { name: 'common word', query: (n) => ({ q: common(language(n), n) }) },
  { name: 'common word by size', query: (n) => ({ q: common(language(n), n), order: 'size' }) },
  { name: 'common word, newest', query: (n) => ({ q: common(language(n), n), order: 'newest' }) },
  { name: 'common word in another language', query: (n) => ({ q: common('en', n), language: language(n + 1), order: 'size' }) },
  {
    name: 'common word, rare filters',
    query: (n) => ({ q: common('en', n), webChat: 'yes', anonymity: 'none', grade: 'A', order: 'newest' }),
  },
  { name: 'common word in large rooms', query: (n) => ({ q: common('en', n), minUsers: '50', order: 'newest' }) },
  { name: 'two common words', query: (n) => ({ q: `${common('en', n)} ${common('en', n + 5)}` }) },
  { name: 'common and rare word', query: (n) => ({ q: `${common('en', n)} ${rare('en', n)}` }) },
  { name: 'word of middling number', query: (n) => ({ q: middle(language(n), n) }) },
  { name: 'middling word, filtered', query: (n) => ({ q: middle('en', n), history: 'yes', grade: 'B', minUsers: '5' }) },
  { name: 'two middling words', query: (n) => ({ q: `${middle('de', n)} ${middle('de', n + 9)}` }) },
  { name: 'rare word', query: (n) => ({ q: rare(language(n), n) }) },
  { name: 'rare word by size', query: (n) => ({ q: rare(language(n), n), order: 'size', language: language(n) }) },
  { name: 'Cyrillic', query: (n) => ({ q: middle(n % 2 ? 'ru' : 'uk', n) }) },
  { name: 'Japanese and Chinese', query: (n) => ({ q: middle(n % 2 ? 'ja' : 'zh', n) }) },
  { name: 'common Japanese, filtered', query: (n) => ({ q: common('ja', n), history: 'yes', order: 'size' }) },
  {
    name: 'without accents',
    query: (n) => ({ q: middle('fr', n).normalize('NFD').replace(/\p{M}/gu, '') }),
    peerWords: (n) => middle('fr', n),
  },
  { name: 'beginning of a word', query: (n) => ({ q: letters(n).slice(0, 4).join('') }) },
  { name: 'misspelt', query: (n) => ({ q: slipped(n) }), peerWords: (n) => middle('en', n) },
  { name: 'in nobody’s words', query: (n) => ({ q: `qx${n}zzyw` }) },
];
