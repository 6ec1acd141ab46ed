import type { SourcedFact } from '@signpost/contracts';
import type { NewProviderEvent } from '@signpost/db';

/** What a provider's texts said at a time. */
export interface PolicyStand {
  /** False where there was none. */
  found: boolean;
  texts: readonly { url: string; text: string }[];
  facts: readonly SourcedFact[];
}

/**
 * One event where the policy came, went or changed. Both stands are read by the same reader, so that a better reader is
 * never told as a change. Numbers that count up and the like (dates, visitors) are no change by themselves.
 */
export function policyEvents(before: PolicyStand, after: PolicyStand, at: string): NewProviderEvent[] {
  if (before.found !== after.found) return [event(after.found ? 'found' : 'gone', [], at)];
  if (!after.found) return [];
  const changes = changedFacts(before.facts, after.facts);
  if (changes.length > 0) return [event('facts', changes, at)];
  return after.texts.some((text) => isRewritten(text, before.texts)) ? [event('text', [], at)] : [];
}

interface FactChange {
  fact: string;
  from: number | string;
  to: number | string;
}

const changedFacts = (before: readonly SourcedFact[], after: readonly SourcedFact[]): FactChange[] =>
  after.flatMap(({ fact, value }) => {
    const from = before.find((one) => one.fact === fact)?.value ?? 'unstated';
    return from === value ? [] : [{ fact, from, to: value }];
  });

function isRewritten({ url, text }: { url: string; text: string }, before: PolicyStand['texts']): boolean {
  const earlier = before.find((one) => one.url === url);
  return earlier !== undefined && wordsOf(earlier.text) !== wordsOf(text);
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();

function event(what: string, changes: readonly FactChange[], at: string): NewProviderEvent {
  const values = changes.flatMap(({ fact, from, to }) => [
    [`${fact}.from`, from],
    [`${fact}.to`, to],
  ]);
  const facts = changes.map(({ fact }) => fact).join(',');
  return {
    at,
    type: 'policy-changed',
    key: ['policy-changed', at].join('/'),
    params: { what, ...(facts === '' ? {} : { facts }), ...Object.fromEntries(values) },
    observationIds: [],
  };
}
