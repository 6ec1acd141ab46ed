import type { Sentence, Token } from './PolicyText.ts';

/** Abbreviations of the languages that are read, folded, without their last full stop. */
const abbreviations: ReadonlySet<string> = new Set(
  'art abs nr lit bzw ca usw etc evtl ggf gem vgl inkl max min resp zb dh ua approx no vs dr mr mrs sr sra pag par ex cf st adr env ie eg tel str bijv nl d i o a t e т е д п г гг ст им др пр напр руб тыс'.split(
    ' ',
  ),
);
const enders: ReadonlySet<string> = new Set(['.', '!', '?', '…']);
/** Part the entries of a one-line list. */
const bars: ReadonlySet<string> = new Set(['|', '•', '·', '●']);
const closers: ReadonlySet<string> = new Set([')', '"', '”', '“', '»', "'", '’']);

/** Sentences of one block, whose tokens run from `from` to `to`. */
export function splitSentences(tokens: readonly Token[], from: number, to: number, block: number, layout: Breaks): Sentence[] {
  const sentences: Sentence[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    let next = index + 1;
    const breaksHere = next < to && layout.breaks.has((tokens[next] as Token).start);
    const tooLong = next - start >= longestSentence;
    if (!breaksHere && !tooLong && !endsSentence(tokens, index, to, layout)) continue;
    while (next < to && closers.has((tokens[next] as Token).word)) next += 1;
    sentences.push({ from: start, to: next, block });
    start = next;
    index = next - 1;
  }
  return start < to ? [...sentences, { from: start, to, block }] : sentences;
}

/** What goes on longer without a full stop is no sentence; the bound keeps the reader's time linear. */
const longestSentence = 200;

export interface Breaks {
  source: string;
  breaks: ReadonlySet<number>;
}

function endsSentence(tokens: readonly Token[], index: number, to: number, { source }: Breaks): boolean {
  const { word, end } = tokens[index] as Token;
  if (bars.has(word)) return true;
  if (!enders.has(word)) return false;
  const next = tokens[index + 1];
  if (index + 1 >= to || next === undefined) return true;
  if (next.start === end && !closers.has(next.word) && !enders.has(next.word)) return false;
  if (word !== '.') return true;
  const before = tokens[index - 1];
  if (isDay(before) && capitalMonths.has(next.word)) return false;
  const opening = tokens
    .slice(index + 1, Math.min(to, index + 6))
    .find(({ word: after }) => !closers.has(after) && !enders.has(after));
  const begins = opening === undefined || beginsSentence(source, opening);
  return !isAbbreviated(before, end - 1) && (begins || (isWord(before) && opening === next));
}

/** German writes “1. Februar”: no other month begins with a capital after a full stop. */
const capitalMonths: ReadonlySet<string> = new Set(
  'januar februar marz april mai juni juli august september oktober november dezember'.split(' '),
);
const isDay = (before: Token | undefined): boolean => before !== undefined && /^\d{1,2}$/.test(before.word);

const isWord = (before: Token | undefined): boolean => before !== undefined && /^\p{L}{4,}$/u.test(before.word);

const isAbbreviated = (before: Token | undefined, dot: number): boolean =>
  before !== undefined && before.end === dot && (abbreviations.has(before.word) || /^\p{L}$/u.test(before.word));

/** `1. Februar`: after a number or a short word, a small letter begins no sentence. */
const beginsSentence = (source: string, next: Token): boolean => !/^\p{Ll}/u.test(source.slice(next.start, next.end));
