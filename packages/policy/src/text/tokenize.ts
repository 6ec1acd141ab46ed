import type { Token } from './PolicyText.ts';

/** `drop`: don't → dont; `split`: l'adresse → l adresse. */
export type Apostrophes = 'drop' | 'split';

const chunks = /\S+/gu;
const pieces = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)?|[^\s]/gu;
const combining = /\p{M}+/gu;
const apostrophe = /['’‘ʼ´]/u;

/** Lower case without accents: é → e, й → и, ß → ss. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(combining, '').replaceAll('ß', 'ss');

/** Words, numbers and punctuation marks. An address of the web or of mail is one token, `@url` or `@mail`. */
export function tokenize(clean: string, from: number, to: number, apostrophes: Apostrophes): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of clean.slice(from, to).matchAll(chunks)) {
    const start = from + index;
    const address = addressIn(chunk);
    if (address === null) addPieces(tokens, chunk, start, apostrophes);
    else addAround(tokens, chunk, start, apostrophes, address);
  }
  return tokens;
}

interface Address {
  word: '@url' | '@mail';
  from: number;
  to: number;
}

const openers = '(<"\'„“«';
const closers = '.,;:!?)>"\'“”»';

function addressIn(chunk: string): Address | null {
  let from = 0;
  let to = chunk.length;
  while (from < to && openers.includes(chunk[from] as string)) from += 1;
  while (to > from && closers.includes(chunk[to - 1] as string)) to -= 1;
  const inner = chunk.slice(from, to);
  if (/^(?:https?|xmpp|mailto):|^www\./i.test(inner)) return { word: inner.startsWith('mailto') ? '@mail' : '@url', from, to };
  const at = inner.indexOf('@');
  return at > 0 && inner.indexOf('.', at) > at + 1 ? { word: '@mail', from, to } : null;
}

function addAround(tokens: Token[], chunk: string, start: number, apostrophes: Apostrophes, { word, from, to }: Address): void {
  addPieces(tokens, chunk.slice(0, from), start, apostrophes);
  tokens.push({ word, start: start + from, end: start + to });
  addPieces(tokens, chunk.slice(to), start + to, apostrophes);
}

/** An apostrophe within a word joins its halves or parts them; a hyphen between words parts them and is no token. */
function addPieces(tokens: Token[], chunk: string, start: number, apostrophes: Apostrophes): void {
  let glue = false;
  for (const { 0: piece, index } of chunk.matchAll(pieces)) {
    const inside = index > 0 && index + piece.length < chunk.length;
    if (inside && (apostrophe.test(piece) || isJoint(piece))) {
      glue = apostrophes === 'drop' && apostrophe.test(piece);
      continue;
    }
    const before = tokens.at(-1);
    const token = { word: fold(piece), start: start + index, end: start + index + piece.length };
    if (glue && before) tokens[tokens.length - 1] = { ...before, word: before.word + token.word, end: token.end };
    else if (token.word !== '') tokens.push(token);
    glue = false;
  }
}

const isJoint = (piece: string): boolean => piece === '-' || piece === '_' || piece === '‐' || piece === '‑';
