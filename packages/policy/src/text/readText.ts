import { cleanMarkup } from './cleanMarkup.ts';
import type { PolicyText, Sentence, Token } from './PolicyText.ts';
import { splitBlocks } from './splitBlocks.ts';
import { splitSentences } from './splitSentences.ts';
import { type Apostrophes, tokenize } from './tokenize.ts';

/** Layout, words and sentences of a text; every offset is one of the source. */
export function readText(source: string, apostrophes: Apostrophes): PolicyText {
  const clean = cleanMarkup(source);
  const { blocks, breaks } = splitBlocks(source, clean);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    const from = tokens.length;
    for (const token of tokenize(clean, block.start, block.end, apostrophes)) tokens.push(token);
    for (const sentence of splitSentences(tokens, from, tokens.length, index, { source, breaks })) sentences.push(sentence);
  }
  return { source, tokens, blocks, sentences };
}
