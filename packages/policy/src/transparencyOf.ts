import type { PolicyFact, PolicyFactId, Transparency } from '@signpost/contracts';

const openFacts: readonly PolicyFactId[] = ['messageArchive', 'fileUpload', 'ipLogs'];

/** How openly a text speaks of archive, files and logs. A long time is no worse than a short one; silence is. */
export function transparencyOf(facts: readonly PolicyFact[] | null): { transparency: Transparency; missing: PolicyFactId[] } {
  if (facts === null) return { transparency: 'none-found', missing: [...openFacts] };
  const missing = openFacts.filter((id) => facts.find(({ fact }) => fact === id)?.value === 'unstated');
  const transparency = missing.length === 0 ? 'clear' : missing.length < openFacts.length ? 'partial' : 'unclear';
  return { transparency, missing };
}
