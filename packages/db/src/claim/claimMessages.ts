import type { Database } from '../database.ts';

/** Notes that one of the domain's contact addresses wrote a token to us; the first to write it counts. */
export async function noteClaimMessage(
  { pool }: Database,
  { token, domain, sender, at }: { token: string; domain: string; sender: string; at: Date },
): Promise<void> {
  await pool.query(`DELETE FROM consent.claim_message WHERE at < $1::timestamptz - INTERVAL '7 days'`, [at]);
  await pool.query(
    'INSERT INTO consent.claim_message (token, domain, sender, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [token, domain, sender, at],
  );
}

/** Who wrote the token for the domain; `null` when nobody did. */
export async function senderOfToken({ pool }: Database, domain: string, token: string): Promise<string | null> {
  const { rows } = await pool.query<{ sender: string }>(
    'SELECT sender FROM consent.claim_message WHERE token = $1 AND domain = $2',
    [token, domain],
  );
  return rows[0]?.sender ?? null;
}
