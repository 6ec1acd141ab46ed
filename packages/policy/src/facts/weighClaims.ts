import type { PolicyFact, PolicyFactId } from '@signpost/contracts';
import type { Reading } from '../clauses/Reading.ts';
import type { Claim } from './Claim.ts';
import { quoteOf } from './quoteOf.ts';

/** Of all claims on one fact the strongest; among equals the longest time. What else is said goes with it as a conflict. */
export function weighClaims(reading: Reading, fact: PolicyFactId, all: readonly Claim[]): PolicyFact | null {
  const claims = all.filter((claim) => claim.fact === fact);
  const plain = claims.filter(({ exceptional }) => !exceptional);
  const best = strongest(plain.length > 0 ? plain : claims);
  if (!best) return null;
  const others = claims.filter(({ value, exceptional }) => value !== best.value && exceptional === best.exceptional);
  return {
    fact,
    value: best.value,
    ...quoteOf(reading, best.sentence),
    language: reading.rules.language,
    rule: `${reading.rules.language}.${best.rule}`,
    confidence: best.own ? 'high' : 'medium',
    ...extras(
      reading,
      best,
      others,
      claims.filter(({ exceptional }) => exceptional && !best.exceptional),
    ),
  };
}

const strongest = (claims: readonly Claim[]): Claim | undefined =>
  claims.toSorted((a, b) => b.strength - a.strength || lengthOf(b.value) - lengthOf(a.value) || a.sentence - b.sentence)[0];

const words: Readonly<Record<string, number>> = { none: -1, unlimited: Number.POSITIVE_INFINITY };
const lengthOf = (value: Claim['value']): number => (typeof value === 'number' ? value : (words[value] ?? 0));

function extras(reading: Reading, best: Claim, others: readonly Claim[], exceptional: readonly Claim[]): Partial<PolicyFact> {
  const conflict = others.slice(0, 10).map(({ value, sentence }) => ({ value, ...quoteOf(reading, sentence) }));
  const condition = conditionOf(reading, best);
  const exceptions = exceptionsOf(reading, best, exceptional);
  return {
    ...(condition ? { condition } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    ...(conflict.length > 0 ? { conflict } : {}),
  };
}

/** A condition in the sentence itself or in the one after it. */
function conditionOf(reading: Reading, { sentence }: Claim) {
  const found = near(reading, sentence).find((index) => (reading.marks[index] ?? []).some(({ kind }) => kind === 'condition'));
  return found === undefined ? null : quoteOf(reading, found);
}

function exceptionsOf(reading: Reading, { sentence, value }: Claim, exceptional: readonly Claim[]) {
  const marked = near(reading, sentence).filter((index) => (reading.marks[index] ?? []).some(({ kind }) => kind === 'exception'));
  const indexes = new Set([
    ...(typeof value === 'number' ? marked.slice(0, 1) : marked),
    ...exceptional.map((claim) => claim.sentence),
  ]);
  return [...indexes].slice(0, 10).map((index) => quoteOf(reading, index));
}

/** The sentence and the next one of its block. */
function near({ text }: Reading, sentence: number): number[] {
  const next = text.sentences[sentence + 1];
  return next && next.block === text.sentences[sentence]?.block ? [sentence, sentence + 1] : [sentence];
}
