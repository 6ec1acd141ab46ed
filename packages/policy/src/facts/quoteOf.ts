import type { PolicyQuote } from '@signpost/contracts';
import type { Reading } from '../clauses/Reading.ts';
import type { Sentence, Token } from '../text/PolicyText.ts';

const longestQuote = 600;

/** A sentence word for word, as it stands in the source. */
export function quoteOf({ text }: Reading, sentence: number): PolicyQuote {
  const { from, to } = text.sentences[sentence] as Sentence;
  const offset = (text.tokens[from] as Token).start;
  const end = Math.min((text.tokens[to - 1] as Token).end, offset + longestQuote);
  return { quote: text.source.slice(offset, end), offset };
}
