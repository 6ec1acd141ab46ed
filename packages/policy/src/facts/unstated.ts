import type { PolicyFact, PolicyFactId } from '@signpost/contracts';

/** The text says nothing of it. */
export const unstated = (fact: PolicyFactId, language: string): PolicyFact => ({
  fact,
  value: 'unstated',
  quote: null,
  offset: null,
  language,
  rule: null,
  confidence: 'none',
});
