import type { Database } from '../database.ts';

/** Whose operator wants no active tests, or nothing at all. */
const optedOut = `
SELECT domain FROM (
  SELECT DISTINCT ON (domain, level) domain, action FROM consent.opt_out WHERE level IN ('all', 'active')
  ORDER BY domain, level, sequence DESC) AS latest WHERE action = 'opt-out'`;

/** SQL: whether who has proved the domain of a row asks for a look every quarter of an hour. It ends with the claim. */
export const looksOften = (table: string): string => `EXISTS (
  SELECT FROM consent.operator_word AS word JOIN consent.claim USING (domain)
  WHERE word.domain = ${table}.domain AND looks_often AND status = 'active')`;

/**
 * SQL: whether looks are welcome at the domain of a row of `provider`. Who asks for them after proving the domain is taken at
 * that word, whatever a file of theirs still says.
 */
export const mayBeLookedAt = (table: string): string =>
  `listing <> 'opted-out' AND ${table}.domain NOT IN (${optedOut})
   AND (NOT declines_testing OR ${looksOften(table)})`;

/** How many are looked at often. */
export async function countLookedAtOften({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM provider WHERE ${looksOften('provider')}`);
  return rows[0]?.n ?? 0;
}

/** Keeps whether an operator wants to be looked at often. Who does is looked at soon, by `soon` at the latest. */
export async function setLooksOften({ pool }: Database, domain: string, often: boolean, soon: Date): Promise<void> {
  await pool.query(
    `INSERT INTO consent.operator_word (domain, looks_often) VALUES ($1, $2) ON CONFLICT (domain) DO UPDATE SET looks_often = $2`,
    [domain, often],
  );
  if (often) await pool.query('UPDATE liveness SET next_at = least(next_at, $2) WHERE domain = $1', [domain, soon]);
}

/** Keeps whether a provider's own file asks that it not be tested. */
export async function noteTestingDeclined({ pool }: Database, domain: string, declines: boolean): Promise<void> {
  await pool.query('UPDATE provider SET declines_testing = $2 WHERE domain = $1 AND declines_testing <> $2', [domain, declines]);
}
