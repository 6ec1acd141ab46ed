import { createHash } from 'node:crypto';
import { type PolicyReading, policyFactIds } from '@signpost/contracts';
import { createReading } from './clauses/Reading.ts';
import { detectLanguage } from './detectLanguage.ts';
import { unstated } from './facts/unstated.ts';
import { rulesOf } from './languages/index.ts';
import { readFacts } from './readFacts.ts';
import { transparencyOf } from './transparencyOf.ts';

/** Changes with every change to rules or reader, so that stored texts are read again. */
export const readerVersion = '1.1.0';

/** Longer texts are cut here, in UTF-16 units. */
export const longestText = 262_144;

export interface ReadOptions {
  /** What the page itself says that its language is (ISO 639-1). */
  languageHint?: string;
}

/**
 * What a policy says, with the sentence that says it. Pure and offline; time grows in proportion to the text. Facts that
 * the text does not state, or not plainly, are `unstated`.
 */
export function readPolicy(source: string, { languageHint }: ReadOptions = {}): PolicyReading {
  const text = source.slice(0, longestText);
  const language = detectLanguage(text, languageHint);
  const rules = rulesOf(language);
  const facts = rules ? readFacts(createReading(text, rules)) : policyFactIds.map((fact) => unstated(fact, language));
  return {
    readerVersion,
    language,
    languageSupported: rules !== null,
    hash: createHash('sha256').update(text).digest('hex'),
    cut: text.length < source.length,
    facts,
    ...transparencyOf(facts),
  };
}
