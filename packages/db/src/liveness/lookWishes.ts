import type { Database } from '../database.ts';
import { notScheduled } from '../submit/askForRun.ts';

/** Whose operator wants no active tests, or nothing at all. */
const optedOut = `(
SELECT domain FROM (
  SELECT DISTINCT ON (domain, level) domain, action FROM consent.opt_out WHERE level IN ('all', 'active')
  ORDER BY domain, level, sequence DESC) AS latest WHERE action = 'opt-out')`;

/** SQL: whether who has proved the domain of a row asks for a look every quarter of an hour. It ends with the claim. */
export const looksOften = (table: string): string => `EXISTS (
  SELECT FROM consent.operator_word AS word JOIN consent.claim USING (domain)
  WHERE word.domain = ${table}.domain AND looks_often AND status = 'active')`;

/**
 * SQL: who asks that the domain of a row of `provider` not be tested actively: its `operator`, or its `file`. Who asks for looks
 * after proving the domain is taken at that word, whatever a file of theirs still says.
 */
export const untestedBy = (table: string): string => `CASE WHEN ${table}.domain IN ${optedOut} THEN 'operator'
  WHEN ${table}.declines_testing AND NOT ${looksOften(table)} THEN 'file' END`;

/** SQL: whether the domain of a row of `provider` is to be looked at. What somebody submitted is not, unless it may come onto the list. */
export const mayBeLookedAt = (table: string): string => `${table}.listing <> 'opted-out'
  AND (${table}.listing = 'listed' OR coalesce(${table}.next_probe_at, '-infinity') < '${notScheduled.toISOString()}' OR ${looksOften(table)})
  AND ${untestedBy(table)} IS NULL`;

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

export async function isTestingDeclined({ pool }: Database, domain: string): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM provider WHERE domain = $1 AND declines_testing', [domain]);
  return rows.length > 0;
}
