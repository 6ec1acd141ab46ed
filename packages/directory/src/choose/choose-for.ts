import { type Choice, type ChooseQuery, labRules, publicRules, type ServiceInfo } from '@signpost/contracts';
import { chooseCandidates } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';
import { chooseProviders } from './chooseProviders.ts';

/** The providers to recommend for these answers. Without a seed, the day decides the order of those that are alike. */
export async function chooseFor(
  { database, clock }: ReadContext,
  query: ChooseQuery,
  mode: ServiceInfo['mode'],
): Promise<Choice> {
  const now = clock.now();
  const candidates = await chooseCandidates(database, now);
  const seed = query.seed ?? now.toISOString().slice(0, 10);
  return chooseProviders(candidates, query, seed, now, mode === 'lab' ? labRules : publicRules);
}
