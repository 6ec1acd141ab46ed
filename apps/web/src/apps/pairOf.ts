import type { Answer } from '@signpost/contracts';
import type { Client } from './clients.ts';

export const pairFacts = ['chats', 'omemo', 'calls', 'files', 'groups'] as const;
export type PairFact = (typeof pairFacts)[number];

/** What works between two apps. `because` names the text that says why. */
export interface PairAnswer {
  fact: PairFact;
  answer: Answer;
  because: 'all' | 'both' | 'likely' | 'generation' | 'lacks' | 'unknown';
}

/** From what each can do: both must, and what nobody is sure of stays open. */
export const pairOf = (mine: Client, theirs: Client): PairAnswer[] => pairFacts.map((fact) => judge(fact, mine, theirs));

function judge(fact: PairFact, mine: Client, theirs: Client): PairAnswer {
  if (fact === 'chats') return { fact, answer: 'yes', because: 'all' };
  const answers = [mine[fact], theirs[fact]];
  if (answers.includes('no')) return { fact, answer: 'no', because: 'lacks' };
  if (answers.includes('unknown')) return { fact, answer: 'unknown', because: 'unknown' };
  if (answers.includes('claimed')) return { fact, answer: 'claimed', because: 'likely' };
  const sameKind =
    mine.id === theirs.id || (mine.omemoGeneration !== 'unknown' && mine.omemoGeneration === theirs.omemoGeneration);
  if (fact === 'omemo' && !sameKind) return { fact, answer: 'claimed', because: 'generation' };
  return { fact, answer: 'yes', because: 'both' };
}
