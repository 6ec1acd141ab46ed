import { type Choice, type ChooseQuery, type ChooseRules, labRules, publicRules, type ServiceInfo } from '@signpost/contracts';
import { type DirectoryEntry, rowAt } from '@signpost/db';
import type { ListContext } from '../read-context.ts';
import { chooseProviders } from './chooseProviders.ts';
import { type Weighed, weighCandidates } from './weighCandidates.ts';

/** The providers to recommend for these answers. Without a seed, the day decides the order of those that are alike. */
export async function chooseFor(
  { directory, clock }: ListContext,
  query: ChooseQuery,
  mode: ServiceInfo['mode'],
): Promise<Choice> {
  const now = clock.now();
  const rules = mode === 'lab' ? labRules : publicRules;
  const seed = query.seed ?? now.toISOString().slice(0, 10);
  return chooseProviders(weighedAt(await directory.entries(), now, rules), query, seed, rules);
}

/** The same for every question while nobody on the list changes; time alone changes little in so long. */
const weighedForMs = 2000;
const kept = new WeakMap<readonly DirectoryEntry[], { weighed: Weighed; at: number; rules: ChooseRules }>();

function weighedAt(entries: readonly DirectoryEntry[], now: Date, rules: ChooseRules): Weighed {
  const known = kept.get(entries);
  if (known && known.rules === rules && Math.abs(now.getTime() - known.at) < weighedForMs) return known.weighed;
  const candidates = entries.map(({ subject, watchedSince }) => ({ row: rowAt(subject, now), watchedSince }));
  const weighed = weighCandidates(candidates, { now, rules });
  kept.set(entries, { weighed, at: now.getTime(), rules });
  return weighed;
}
