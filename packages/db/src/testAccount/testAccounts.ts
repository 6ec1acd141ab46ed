import type { Database } from '../database.ts';

/** A sealed secret as it lies in the database. Only who holds the wrapping key can open it. */
export interface StoredTestAccount {
  id: string;
  domain: string;
  keyId: string;
  wrappedKey: Uint8Array;
  sealed: Uint8Array;
}

const columns = `id, domain, key_id AS "keyId", wrapped_key AS "wrappedKey", sealed`;

/** Keeps one account per domain; a new one takes the place of the old. */
export async function storeTestAccount({ pool }: Database, account: StoredTestAccount, at: Date): Promise<void> {
  const { id, domain, keyId, wrappedKey, sealed } = account;
  await pool.query(
    `INSERT INTO consent.test_account (id, domain, key_id, wrapped_key, sealed, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (domain) DO UPDATE SET id = $1, key_id = $3, wrapped_key = $4, sealed = $5, created_at = $6,
       refusals = 0, last_refused_at = NULL`,
    [id, domain, keyId, Buffer.from(wrappedKey), Buffer.from(sealed), at],
  );
}

export type KnownTestAccount = StoredTestAccount & { createdAt: Date; refusals: number };

export async function getTestAccount({ pool }: Database, domain: string): Promise<KnownTestAccount | null> {
  const { rows } = await pool.query<KnownTestAccount>(
    `SELECT ${columns}, created_at AS "createdAt", refusals FROM consent.test_account WHERE domain = $1`,
    [domain],
  );
  return rows[0] ?? null;
}

/** Those whose keys another key than `keyId` wraps. */
export async function testAccountsToRewrap({ pool }: Database, keyId: string): Promise<StoredTestAccount[]> {
  const { rows } = await pool.query<StoredTestAccount>(
    `SELECT ${columns} FROM consent.test_account WHERE key_id <> $1 ORDER BY id`,
    [keyId],
  );
  return rows;
}

/** Changes what wraps an account's key, unless the account was replaced meanwhile. */
export async function rewrapTestAccount({ pool }: Database, { id, keyId, wrappedKey }: StoredTestAccount): Promise<void> {
  await pool.query('UPDATE consent.test_account SET key_id = $2, wrapped_key = $3 WHERE id = $1', [
    id,
    keyId,
    Buffer.from(wrappedKey),
  ]);
}

/** Counts a refused login; the one that makes `most` deletes the account. Gives whether it is gone. */
export async function noteRefusal({ pool }: Database, id: string, most: number, at: Date): Promise<boolean> {
  await pool.query('UPDATE consent.test_account SET refusals = refusals + 1, last_refused_at = $2 WHERE id = $1', [id, at]);
  const { rowCount } = await pool.query('DELETE FROM consent.test_account WHERE id = $1 AND refusals >= $2', [id, most]);
  return rowCount === 1;
}

export async function forgetRefusals({ pool }: Database, id: string): Promise<void> {
  await pool.query('UPDATE consent.test_account SET refusals = 0, last_refused_at = NULL WHERE id = $1', [id]);
}

/** Gives whether there was one. */
export async function deleteTestAccount({ pool }: Database, domain: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM consent.test_account WHERE domain = $1', [domain]);
  return rowCount === 1;
}

/** That there is an account, and nothing of what is in it. */
export interface KeptTestAccount {
  domain: string;
  keyId: string;
  refusals: number;
  createdAt: Date;
}

export async function listTestAccounts({ pool }: Database): Promise<KeptTestAccount[]> {
  const { rows } = await pool.query<KeptTestAccount>(
    `SELECT domain, key_id AS "keyId", refusals, created_at AS "createdAt" FROM consent.test_account ORDER BY domain`,
  );
  return rows;
}
