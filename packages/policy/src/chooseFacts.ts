import { type PolicyFact, type PolicyReading, policyFactIds, type SourcedFact } from '@signpost/contracts';

const surely: Record<PolicyFact['confidence'], number> = { high: 2, medium: 1, none: 0 };

/**
 * One answer a fact where a provider has several texts (privacy policy, terms): the surest statement, of two the one that
 * comes first in `readings`. Other texts that say something else are conflicts of it.
 */
export function chooseFacts(readings: readonly { url: string; reading: PolicyReading }[]): SourcedFact[] {
  return policyFactIds.flatMap((id) => {
    const all = readings.flatMap(({ url, reading }) =>
      reading.facts.filter(({ fact }) => fact === id).map((fact) => ({ ...fact, url })),
    );
    const stated = all
      .filter(({ value }) => value !== 'unstated')
      .toSorted((a, b) => surely[b.confidence] - surely[a.confidence]);
    const best = stated[0] ?? all.find(({ quote }) => quote !== null) ?? all[0];
    return best ? [withConflicts(best, stated)] : [];
  });
}

function withConflicts(best: SourcedFact, stated: readonly SourcedFact[]): SourcedFact {
  const others = stated
    .filter(({ value, quote }) => value !== best.value && quote !== null)
    .map(({ value, quote, offset }) => ({ value, quote: quote ?? '', offset: offset ?? 0 }));
  const conflict = [...(best.conflict ?? []), ...others].slice(0, 10);
  return conflict.length > 0 ? { ...best, conflict } : best;
}
