import { z } from 'zod';
import { freshnessStates } from '../report.ts';
import type { FilterSubject } from './filterFacts.ts';
import { listOf } from './listOf.ts';

/** Percents and numbers that the directory offers to filter by. */
export const uptimeSteps = [95, 99, 99.5, 99.9] as const;
export const busFactorSteps = [2, 3, 5] as const;
export const shownFreshness = freshnessStates.filter((state) => state !== 'unknown');

/** How a provider is kept up, and what it declares of itself. Whoever says nothing passes none of them. */
export const standingFilters = {
  /** Reachable for at least so many percent of the last 90 days, as far as we watched. */
  uptimeMin: z.coerce.number().min(50).max(100).optional(),
  fresh: z.enum(['current', 'old', 'unsupported']).optional(),
  /** Has an address in the Tor network. */
  onion: z.enum(['yes']).optional(),
  /** Speaks one of these languages; codes with commas between. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(,[a-z]{2,3}){0,11}$/, 'not a list of codes of languages')
    .optional(),
  /** People who can keep it running. */
  busFactorMin: z.coerce.number().int().min(1).max(20).optional(),
};
export type StandingFilter = keyof typeof standingFilters;
type Asked = { [Name in StandingFilter]?: z.infer<(typeof standingFilters)[Name]> };

const percent = ({ uptime }: FilterSubject): number | null => (uptime?.share == null ? null : uptime.share * 100);

/** The largest number that is declared under a name. */
export function declaredNumber({ facts }: Pick<FilterSubject, 'facts'>, name: string): number | null {
  const told = [...facts].filter((fact) => fact.startsWith(`${name}=`)).map((fact) => Number(fact.slice(name.length + 1)));
  return told.length === 0 ? null : Math.max(...told);
}

export const standingTests: Record<StandingFilter, (provider: FilterSubject, query: Asked) => boolean> = {
  uptimeMin: (provider, { uptimeMin = 0 }) => (percent(provider) ?? -1) >= uptimeMin,
  fresh: ({ software }, { fresh }) => software.freshness?.state === fresh,
  onion: ({ facts }) => facts.has('onion=yes'),
  language: ({ facts }, { language = '' }) => listOf(language).some((one) => facts.has(`language=${one}`)),
  busFactorMin: (provider, { busFactorMin = 0 }) => (declaredNumber(provider, 'busFactor') ?? -1) >= busFactorMin,
};

/** The values by which one provider is counted, beside those that are facts of the same name. */
export function standingValues(provider: FilterSubject): [string, string][] {
  const [share, people] = [percent(provider) ?? -1, declaredNumber(provider, 'busFactor') ?? -1];
  const fresh = provider.software.freshness?.state ?? 'unknown';
  return [
    ...uptimeSteps.filter((step) => share >= step).map((step): [string, string] => ['uptimeMin', `${step}`]),
    ...busFactorSteps.filter((step) => people >= step).map((step): [string, string] => ['busFactorMin', `${step}`]),
    ...(fresh === 'unknown' ? [] : [['fresh', fresh] as [string, string]]),
  ];
}
