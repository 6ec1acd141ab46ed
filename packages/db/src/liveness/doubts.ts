import type { Database } from '../database.ts';
import { looksOften, mayBeLookedAt } from './lookWishes.ts';

/** A silence met at one vantage, that another one looks into. */
export interface Doubt {
  askedFrom: string;
  /** The time of the look that met it. */
  askedAt: Date;
  /** The other vantage that met silence too. */
  silentFrom: string | null;
}

/** Notes that workers at a vantage are ready to look into what others doubt. */
export async function noteVantage({ pool }: Database, name: string, at: Date): Promise<void> {
  await pool.query(
    `INSERT INTO vantage_place (name, seen_at) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET seen_at = greatest(vantage_place.seen_at, excluded.seen_at)`,
    [name, at],
  );
}

/** Whether workers at another vantage have been ready since then. */
export async function isAnotherVantageReady({ pool }: Database, name: string, since: Date): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM vantage_place WHERE name <> $1 AND seen_at >= $2 LIMIT 1', [name, since]);
  return rows.length > 0;
}

export interface TakenDoubt extends Pick<Doubt, 'askedFrom' | 'askedAt'> {
  domain: string;
  /** It is looked at every quarter of an hour. */
  often: boolean;
}

/** Doubts of other vantages that wait for an answer, longest first; nobody else takes them until `until`. */
export async function takeDoubts(
  { pool }: Database,
  { vantage, now, until, limit }: { vantage: string; now: Date; until: Date; limit: number },
): Promise<TakenDoubt[]> {
  const { rows } = await pool.query<TakenDoubt>(
    `UPDATE liveness_doubt SET taken_until = $3 FROM provider
     WHERE provider.domain = liveness_doubt.domain AND liveness_doubt.domain IN (
       SELECT domain FROM liveness_doubt JOIN provider USING (domain)
       WHERE asked_from <> $1 AND silent_from IS NULL AND (taken_until IS NULL OR taken_until <= $2) AND ${mayBeLookedAt('provider')}
       ORDER BY asked_at LIMIT $4 FOR UPDATE OF liveness_doubt SKIP LOCKED)
     RETURNING liveness_doubt.domain, asked_from AS "askedFrom", asked_at AS "askedAt", ${looksOften('provider')} AS often`,
    [vantage, now, until, limit],
  );
  return rows;
}

/** Some that answered since then, in an order of chance: whoever reaches none of them has trouble of their own. */
export async function someThatAnswered({ pool }: Database, since: Date, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `SELECT domain FROM liveness JOIN provider USING (domain)
     WHERE state IN ('up', 'degraded') AND unseen_from IS NULL AND looked_at >= $1 AND ${mayBeLookedAt('provider')} ORDER BY random() LIMIT $2`,
    [since, limit],
  );
  return rows.map(({ domain }) => domain);
}
