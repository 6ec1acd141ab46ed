import type { PolicyText, Token } from '../text/PolicyText.ts';
import { compilePhrases, type Phrase, startsOf } from './compilePhrases.ts';
import { createWordIndex, type WordIndex } from './createWordIndex.ts';
import { type LanguageRules, type MarkKind, markKinds } from './LanguageRules.ts';
import { matchPhrase } from './matchPhrase.ts';

/** Tokens `from` to `to` (exclusive) mean `kind`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  kind: MarkKind;
  phrase: Phrase;
}

interface Lexicon {
  byStart: WordIndex<Entry>;
  /** Phrases that may begin with any word. */
  anywhere: readonly Entry[];
}

const lexicons = new WeakMap<LanguageRules, Lexicon>();

function createLexicon(rules: LanguageRules): Lexicon {
  const entries = markKinds.flatMap((kind) =>
    compilePhrases(rules.phrases[kind] ?? '').map((phrase): Entry => ({ kind, phrase })),
  );
  return {
    byStart: createWordIndex(entries.flatMap((entry) => (startsOf(entry.phrase) ?? []).map((word) => [word, entry] as const))),
    anywhere: entries.filter(({ phrase }) => startsOf(phrase) === null),
  };
}

/** Every word and phrase of the language in the text, in order; none crosses the end of a sentence. */
export function findMarks({ tokens, sentences }: PolicyText, rules: LanguageRules): Mark[] {
  const lexicon = lexicons.get(rules) ?? createLexicon(rules);
  lexicons.set(rules, lexicon);
  const marks: Mark[] = [];
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at += 1) {
      const { word } = tokens[at] as Token;
      for (const list of [lexicon.byStart.of(word), lexicon.anywhere]) {
        for (const { kind, phrase } of list) {
          const end = matchPhrase(phrase, tokens, at, to);
          if (end !== -1) marks.push({ kind, from: at, to: end });
        }
      }
    }
  }
  return withoutOverlaps(marks.sort((a, b) => a.from - b.from || b.to - a.to));
}

/** Within one kind the first and longest phrase counts: “server logs”, not “logs” again. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const ends = new Map<MarkKind, number>();
  return marks.filter(({ kind, from, to }) => {
    const overlaps = from < (ends.get(kind) ?? 0);
    if (!overlaps) ends.set(kind, to);
    return !overlaps;
  });
}
