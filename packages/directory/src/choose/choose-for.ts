import { type Choice, type ChooseQuery, labRules, publicRules, type ServiceInfo } from '@signpost/contracts';
import { rowAt } from '@signpost/db';
import type { ListContext } from '../read-context.ts';
import { chooseProviders } from './chooseProviders.ts';

/** The providers to recommend for these answers. Without a seed, the day decides the order of those that are alike. */
export async function chooseFor(
  { directory, clock }: ListContext,
  query: ChooseQuery,
  mode: ServiceInfo['mode'],
): Promise<Choice> {
  const now = clock.now();
  const entries = await directory.entries();
  const candidates = Array.from(entries, ({ subject, watchedSince }) => ({ row: rowAt(subject, now), watchedSince }));
  const seed = query.seed ?? now.toISOString().slice(0, 10);
  return chooseProviders(candidates, query, seed, now, mode === 'lab' ? labRules : publicRules);
}
