import type { ClaimWay } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';

/** A proof that stands. `token` is what was published for it. */
export interface Claim {
  id: string;
  domain: string;
  token: string;
  via: ClaimWay;
  sender: string | null;
  status: 'active' | 'suspended' | 'ended';
  provedAt: Date;
  nextCheckAt: Date;
  failures: number;
}

const columns = `id, domain, token, via, sender, status, proved_at AS "provedAt", next_check_at AS "nextCheckAt", failures`;

export type NewClaim = Pick<Claim, 'domain' | 'token' | 'via' | 'sender' | 'nextCheckAt'> & { at: Date };

/**
 * Notes a proof. A token that proved a claim already gives that claim while it is active, and nothing once it is over: what
 * was given up or lapsed can't be played again.
 */
export async function openClaim({ pool }: Database, claim: NewClaim): Promise<Claim | null> {
  const { domain, token, via, sender, nextCheckAt, at } = claim;
  const { rows } = await pool.query<Claim>(
    `INSERT INTO consent.claim (id, domain, token, via, sender, status, proved_at, next_check_at)
     VALUES ($1, $2, $3, $4, $5, 'active', $6, $7)
     ON CONFLICT (token) DO UPDATE SET next_check_at = $7, failures = 0
       WHERE claim.status = 'active' AND claim.domain = excluded.domain RETURNING ${columns}`,
    [newId(at), domain, token, via, sender, at, nextCheckAt],
  );
  return rows[0] ?? null;
}

/** Whether a token may still prove a claim: one that is over never does again. */
export async function isTokenSpent({ pool }: Database, token: string): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM consent.claim WHERE token = $1 AND status <> $2', [token, 'active']);
  return rows.length > 0;
}

export async function activeClaims({ pool }: Database, domain: string): Promise<Claim[]> {
  const { rows } = await pool.query<Claim>({
    name: 'active-claims',
    text: `SELECT ${columns} FROM consent.claim WHERE domain = $1 AND status = 'active' ORDER BY proved_at, id`,
    values: [domain],
  });
  return rows;
}

/** Claims whose proof is to be looked at, the longest due first. */
export async function dueClaims({ pool }: Database, now: Date, limit: number): Promise<Claim[]> {
  const { rows } = await pool.query<Claim>(
    `SELECT ${columns} FROM consent.claim WHERE status = 'active' AND next_check_at <= $1 ORDER BY next_check_at LIMIT $2`,
    [now, limit],
  );
  return rows;
}

/** Notes how a look at a claim's proof went; gives how many in a row found none. */
export async function noteClaimCheck({ pool }: Database, id: string, found: boolean, nextCheckAt: Date): Promise<number> {
  const { rows } = await pool.query<{ failures: number }>(
    `UPDATE consent.claim SET failures = CASE WHEN $2 THEN 0 ELSE failures + 1 END, next_check_at = $3
     WHERE id = $1 AND status = 'active' RETURNING failures`,
    [id, found, nextCheckAt],
  );
  return rows[0]?.failures ?? 0;
}

/** Ends claims with all their sessions. Gives how many there were. */
export async function endClaims({ pool }: Database, ids: readonly string[], status: 'suspended' | 'ended'): Promise<number> {
  const { rowCount } = await pool.query(
    `WITH over AS (UPDATE consent.claim SET status = $2 WHERE id = ANY ($1) AND status = 'active' RETURNING id),
       gone AS (DELETE FROM consent.operator_session WHERE claim_id IN (SELECT id FROM over))
     SELECT FROM over`,
    [ids, status],
  );
  return rowCount ?? 0;
}
