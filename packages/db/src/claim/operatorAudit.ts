import type { AuditEntry } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { newId } from '../newId.ts';
import { storableText } from '../storable.ts';

export type NewAuditEntry = Omit<AuditEntry, 'id' | 'at'> & { domain: string; at: Date };

const shown = 100;

/** Writes into the book of a domain. `detail` never holds a secret. */
export async function noteAudit({ pool }: Database, { domain, at, action, by, detail }: NewAuditEntry): Promise<void> {
  await pool.query('INSERT INTO consent.operator_audit (id, domain, at, action, "by", detail) VALUES ($1, $2, $3, $4, $5, $6)', [
    newId(at),
    domain,
    at,
    action,
    by,
    storableText(detail).slice(0, 300),
  ]);
}

/** The latest entries, newest first. */
export async function listAudit({ pool }: Database, domain: string): Promise<AuditEntry[]> {
  const { rows } = await pool.query<Omit<AuditEntry, 'at'> & { at: Date }>(
    'SELECT id, at, action, "by", detail FROM consent.operator_audit WHERE domain = $1 ORDER BY id DESC LIMIT $2',
    [domain, shown],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
