import type { OperatorWord, ProviderDetail } from '@signpost/contracts';
import { activeClaims, type Database, getProvider as getStoredProvider, operatorWord } from '@signpost/db';
import type { ReadContext } from './read-context.ts';
import { spamStanding } from './spam/spam-standing.ts';

/** One provider, listed or not; `null` when we don't know it or its operator opted out of everything. */
export async function getProvider({ database, clock }: ReadContext, domain: string): Promise<ProviderDetail | null> {
  const now = clock.now();
  const [provider, spam, operator] = await Promise.all([
    getStoredProvider(database, domain, now),
    spamStanding(database, domain, now),
    wordOf(database, domain),
  ]);
  return provider && { ...provider, spam, ...(operator ? { operator } : {}) };
}

/** What an operator says counts while somebody proves the domain. */
async function wordOf(database: Database, domain: string): Promise<OperatorWord | null> {
  const { wantsUnlisted: _wish, looksOften: _often, ...word } = await operatorWord(database, domain);
  const isEmpty = Object.keys(word.facts).length === 0 && word.answers.length === 0;
  return isEmpty || (await activeClaims(database, domain)).length === 0 ? null : word;
}
