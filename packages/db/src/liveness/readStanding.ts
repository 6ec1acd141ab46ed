import type { Database } from '../database.ts';
import type { Doubt } from './doubts.ts';
import type { Standing } from './dueLiveness.ts';

/** What is held of a provider now, and what other vantages were asked about it; `null` where it is not watched any more. */
export async function readStanding(
  { pool }: Database,
  domain: string,
): Promise<{ standing: Standing; doubt: Doubt | null } | null> {
  const { rows } = await pool.query<{ standing: Standing } & Partial<Doubt>>(
    `SELECT state AS standing, asked_from AS "askedFrom", asked_at AS "askedAt", silent_from AS "silentFrom"
     FROM liveness LEFT JOIN liveness_doubt USING (domain) WHERE domain = $1`,
    [domain],
  );
  const [found] = rows;
  if (!found) return null;
  const { standing, askedFrom, askedAt, silentFrom = null } = found;
  return { standing, doubt: askedFrom && askedAt ? { askedFrom, askedAt, silentFrom } : null };
}
