import type { RE2JS } from 're2js';
import type { PolicyText, Token } from '../text/PolicyText.ts';
import { compilePhrases } from './compilePhrases.ts';
import { type LanguageRules, type MarkKind, markKinds } from './LanguageRules.ts';

/** Tokens `from` to `to` (exclusive) mean `kind`. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
}

const compiled = new WeakMap<LanguageRules, [MarkKind, RE2JS][]>();

function patternsOf(rules: LanguageRules): [MarkKind, RE2JS][] {
  const known = compiled.get(rules);
  if (known) return known;
  const patterns = markKinds.flatMap((kind): [MarkKind, RE2JS][] => {
    const phrases = rules.phrases[kind];
    return phrases ? [[kind, compilePhrases(phrases)]] : [];
  });
  compiled.set(rules, patterns);
  return patterns;
}

/** Every phrase of the language in the text, in order; none crosses the end of a sentence. */
export function findMarks(text: PolicyText, rules: LanguageRules): Mark[] {
  const { joined, tokenAt } = joinTokens(text);
  const marks: Mark[] = [];
  for (const [kind, pattern] of patternsOf(rules)) {
    const matcher = pattern.matcher(joined);
    while (matcher.find()) marks.push({ kind, from: tokenAt(matcher.start()), to: tokenAt(matcher.end()) });
  }
  return marks.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** ` we  store  messages  § `: a word keeps its own two spaces, so that one phrase may begin where another ends. */
function joinTokens({ tokens, sentences }: PolicyText) {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { from, to } of sentences) {
    for (let index = from; index < to; index += 1) {
      starts.push(length);
      const part = ` ${(tokens[index] as Token).word} `;
      parts.push(part);
      length += part.length;
    }
    parts.push(' § ');
    length += 3;
  }
  return { joined: parts.join(''), tokenAt: (offset: number) => firstAtOrAfter(starts, offset) };
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
