import type { Answer, ChooseQuery, ChooseRules, Exclusion, ProviderRow } from '@signpost/contracts';
import { lettersFrom, listOf } from '@signpost/contracts';

/** A listed provider with what the chooser needs to know beside its row. */
export interface Candidate {
  row: ProviderRow;
  /** ISO 8601; of the first assessment. */
  watchedSince: string | null;
}

const dayMs = 86_400_000;

export const answerOf = ({ capabilities }: ProviderRow, id: string): Answer =>
  capabilities.find((capability) => capability.id === id)?.answer ?? 'unknown';

function watchedDays({ watchedSince }: Candidate, now: Date): number {
  return watchedSince === null ? 0 : Math.max(0, (now.getTime() - Date.parse(watchedSince)) / dayMs);
}

/** When it is looked at, and by which rules. */
export interface Moment {
  now: Date;
  rules: ChooseRules;
}

/**
 * The first that holds is the reason: of what stands whatever is asked, before the price and after it; then of what hangs on
 * the question. What is unknown excludes nobody, except where we must have seen.
 */
export type Checks<Asked> = readonly [Exclusion, (candidate: Candidate, asked: Asked) => boolean][];

export const beforePrice: Checks<Moment> = [
  ['not-tested', ({ row }) => row.observedAt === null || row.stale],
  ['letters', ({ row }, { rules }) => !strong(row, lettersFrom(rules.leastLetter))],
  ['down', ({ row }) => row.c2s.reachability === 'down'],
  ['closed', ({ row: { signUp } }) => signUp.way === 'closed' || (signUp.way === null && signUp.answer === 'no')],
];

export const costs = ({ row }: Candidate): boolean => row.declared?.freeOfCharge === false;

export const afterPrice: Checks<Moment> = [
  ['contact', ({ row }) => answerOf(row, 'contact') === 'no'],
  ['policy', ({ row }) => row.policy?.state === 'none-found'],
  ['watched', (candidate, { now, rules }) => watchedDays(candidate, now) < rules.watchedDays],
  ['uptime', ({ row }, { rules }) => (row.uptime?.share ?? 1) < rules.uptime],
];

export const byQuestion: Checks<ChooseQuery> = [
  ['country', ({ row }, query) => livesElsewhere(row, query)],
  ['sign-up', ({ row: { signUp } }, query) => otherWay(signUp.way, query)],
];

const strong = ({ c2s, s2s }: ProviderRow, letters: readonly string[]) =>
  letters.includes(c2s.letter) && letters.includes(s2s.letter);

function livesElsewhere({ declared }: ProviderRow, { country, notCountry }: ChooseQuery): boolean {
  const places = declared?.serverLocations ?? [];
  if (places.length === 0) return false;
  const wanted = listOf(country);
  if (wanted.length > 0 && !places.some((place) => wanted.includes(place))) return true;
  return places.some((place) => listOf(notCountry).includes(place));
}

function otherWay(way: ProviderRow['signUp']['way'], { signUp }: ChooseQuery): boolean {
  if (signUp === undefined || way === null) return false;
  return signUp === 'page' ? way !== 'web' : way !== 'in-app' && way !== 'in-app-or-invitation';
}

/** The first reason of these for which it may not be recommended; `null` when there is none. */
export const exclusionOf = <Asked>(checks: Checks<Asked>, candidate: Candidate, asked: Asked): Exclusion | null =>
  checks.find(([, excludes]) => excludes(candidate, asked))?.[0] ?? null;
