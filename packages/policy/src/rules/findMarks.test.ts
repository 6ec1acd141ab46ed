import { describe, expect, it } from 'vitest';
import type { Token } from '../text/PolicyText.ts';
import { compilePhrases, type Phrase, startsOf } from './compilePhrases.ts';
import { matchPhrase } from './matchPhrase.ts';

const tokens = (text: string): Token[] => text.split(' ').map((word, index) => ({ word, start: index, end: index + 1 }));
const lengthOf = (phrase: string, text: string): number => {
  const list = tokens(text);
  return matchPhrase(compilePhrases(phrase)[0] as Phrase, list, 0, list.length);
};

describe('a phrase', () => {
  it.each([
    ['store', 'store it', 1],
    ['store', 'stored it', -1],
    ['stor*', 'stored it', 1],
    ['*archiv', 'nachrichtenarchiv', 1],
    ['*archiv', 'archivar', -1],
    ['*rchi*', 'archive', 1],
    ['keep/kept', 'kept', 1],
    ['log files? kept', 'log kept', 2],
    ['log files? kept', 'log files kept', 3],
    ['not ~ kept', 'not ever really kept', 4],
    ['not ~ kept', 'not one two three kept', -1],
    ['not ~ kept', 'not , kept', -1],
    ['right … erasure', 'right of access , rectification and erasure', 7],
    ['_ law', 'swiss law', 2],
    ['under # years', 'under 16 years', 3],
    ['under # years', 'under sixteen years', -1],
    ['a ~ b', 'a b x b', 4],
  ])('%s in “%s”: %i', (phrase, text, end) => expect(lengthOf(phrase, text)).toBe(end));

  it('ends with the sentence', () => {
    expect(matchPhrase(compilePhrases('a ~~ b')[0] as Phrase, tokens('a x b'), 0, 2)).toBe(-1);
  });

  it('tells its possible first words', () => {
    expect(compilePhrases('server? log/logs | ~ kept').map(startsOf)).toEqual([['server', 'log', 'logs'], null]);
  });
});
