import { type DeclaredFacts, operatorFactsSchema, type ProviderRow } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { upMinutes } from '../liveness/upMinutes.ts';
import { operatorDeclares } from './operatorDeclares.ts';

/** What is known of a provider beside its assessment. */
export interface Standing {
  uptime: NonNullable<ProviderRow['uptime']> | null;
  /** Facts that its operator declares, as `name=value`. */
  facts: readonly string[];
  /** The same as lists declare it; the operator's word goes before theirs. */
  declared: DeclaredFacts;
  /** ISO 8601; of the first assessment. */
  watchedSince: string | null;
}

/** A row of {@link standingOfOne}; all is `null` of whom nothing is known. */
export interface StandingRow {
  days: number | null;
  up: number | null;
  down: number | null;
  facts: unknown;
  since: Date | null;
}
interface Found extends StandingRow {
  domain: string;
}

/** What an operator says counts while the claim to the domain stands. `of` restricts a table to the domains that are asked for. */
const standings = (of: (table: string) => string): string => `
SELECT provider.domain, watched.days, watched.up, watched.down, word.facts, since FROM provider
LEFT JOIN (SELECT domain, count(*)::int AS days, sum(${upMinutes.up})::int AS up, sum(${upMinutes.down})::int AS down
  FROM uptime_day WHERE day > $1::date - 90 AND ${of('uptime_day')} GROUP BY domain) AS watched USING (domain)
LEFT JOIN (SELECT domain, facts FROM consent.operator_word
  WHERE EXISTS (SELECT FROM consent.claim WHERE claim.domain = operator_word.domain AND status = 'active')) AS word USING (domain)
LEFT JOIN (SELECT domain, min(assessed_at) AS since FROM assessment WHERE ${of('assessment')} GROUP BY domain) AS judged USING (domain)
WHERE ${of('provider')}
  AND (watched.days IS NOT NULL OR word.facts IS NOT NULL OR since IS NOT NULL)`;

const ofAll = standings((table) => (table === 'provider' ? "provider.listing = 'listed'" : 'true'));
/** SQL: the standing of the domain `$2` on the day `$1`; no row where nothing is known. */
export const standingOfOne = standings((table) => `${table}.domain = $2`);

/** Of the listed providers, by domain; those of whom nothing is known are left out. */
export async function readStandings({ pool }: Database, now: Date): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<Found>(ofAll, [now.toISOString().slice(0, 10)]);
  return new Map(rows.map((row) => [row.domain, standingOf(row)]));
}

const shareOf = (up: number, down: number): number | null => (up + down === 0 ? null : up / (up + down));

export function standingOf({ days, up, down, facts, since }: StandingRow): Standing {
  const word = operatorFactsSchema.safeParse(facts ?? {});
  const told = word.success ? word.data : {};
  const { languages = [], onion } = told;
  return {
    watchedSince: since?.toISOString() ?? null,
    uptime: days === null ? null : { share: shareOf(up ?? 0, down ?? 0), days },
    declared: operatorDeclares(told),
    facts: [...languages.map((language) => `language=${language}`), ...(onion === undefined ? [] : ['onion=yes'])],
  };
}
