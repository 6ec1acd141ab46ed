import { describe, expect, it } from 'vitest';
import { subjectKinds } from '../clauses/settleMarks.ts';
import { compilePhrases, type Phrase } from '../rules/compilePhrases.ts';
import { type LanguageRules, type MarkKind, markKinds, units } from '../rules/LanguageRules.ts';
import { fold } from '../text/tokenize.ts';
import { languages } from './index.ts';

const phrasesOf = ({ phrases }: LanguageRules, kinds: readonly MarkKind[]): [MarkKind, Phrase][] =>
  kinds.flatMap((kind) => compilePhrases(phrases[kind] ?? '').map((phrase): [MarkKind, Phrase] => [kind, phrase]));

describe.each(languages.map((rules) => [rules.language, rules] as const))('%s', (_, rules) => {
  it('has phrases of every kind', () => {
    expect(markKinds.filter((kind) => !rules.phrases[kind])).toEqual([]);
  });

  it('writes its words folded, or they would match nothing', () => {
    const words = phrasesOf(rules, markKinds).flatMap(([, phrase]) =>
      phrase.flatMap((element) => (element.kind === 'word' ? element.patterns : [])),
    );
    expect(words.filter((word) => word === '' || fold(word) !== word || /[-’']/.test(word))).toEqual([]);
  });

  it('lets no name of a thing begin or end in a gap: it would swallow the words beside it', () => {
    const loose = phrasesOf(rules, subjectKinds).filter(
      ([, phrase]) =>
        phrase.at(-1)?.kind === 'gap' ||
        phrase[0]?.kind === 'gap' ||
        phrase.every((part) => part.kind === 'word' && part.optional),
    );
    expect(loose.map(([kind, phrase]) => [kind, JSON.stringify(phrase)])).toEqual([]);
  });

  it('has twelve months and a word for every unit', () => {
    expect(new Set(rules.months).size).toBe(12);
    expect(units.filter((unit) => rules.periods.units[unit] === '')).toEqual([]);
  });
});
