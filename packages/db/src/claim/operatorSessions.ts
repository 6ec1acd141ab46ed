import type { Database } from '../database.ts';

export interface OperatorSession {
  claimId: string;
  domain: string;
  csrfSecret: string;
}

export interface NewSession {
  /** SHA-256 of what the browser holds. */
  hash: string;
  claimId: string;
  csrfSecret: string;
  at: Date;
  expiresAt: Date;
}

export async function storeSession({ pool }: Database, { hash, claimId, csrfSecret, at, expiresAt }: NewSession): Promise<void> {
  await pool.query('DELETE FROM consent.operator_session WHERE expires_at < $1', [at]);
  await pool.query(
    'INSERT INTO consent.operator_session (hash, claim_id, csrf_secret, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [hash, claimId, csrfSecret, at, expiresAt],
  );
}

/** A session that stands, of a claim that stands; `null` otherwise. */
export async function findSession({ pool }: Database, hash: string, now: Date): Promise<OperatorSession | null> {
  const { rows } = await pool.query<OperatorSession>(
    `SELECT claim_id AS "claimId", domain, csrf_secret AS "csrfSecret" FROM consent.operator_session
     JOIN consent.claim ON claim.id = claim_id WHERE hash = $1 AND expires_at > $2 AND status = 'active'`,
    [hash, now],
  );
  return rows[0] ?? null;
}

export async function endSession({ pool }: Database, hash: string): Promise<void> {
  await pool.query('DELETE FROM consent.operator_session WHERE hash = $1', [hash]);
}

/** All sessions of a domain but one. */
export async function endOtherSessions({ pool }: Database, domain: string, keptHash: string): Promise<void> {
  await pool.query(
    `DELETE FROM consent.operator_session USING consent.claim
     WHERE claim.id = claim_id AND claim.domain = $1 AND hash <> $2`,
    [domain, keptHash],
  );
}
