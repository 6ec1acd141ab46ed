import { type PolicyReading, type PolicySource, type PolicyVersionInfo, policyReadingSchema } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { unpackEvidence } from '../observation/packEvidence.ts';

/** A version with its text and what was read of it. */
export interface StoredPolicy extends PolicyVersionInfo {
  text: string;
  reading: PolicyReading;
  etag: string | null;
  lastModified: string | null;
  missed: number;
}

interface Row {
  id: string;
  url: string;
  source: PolicySource;
  hash: string;
  language: string;
  title: string | null;
  fetched_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
  reading: unknown;
}
interface FullRow extends Row {
  gzip: Uint8Array;
  etag: string | null;
  last_modified: string | null;
  missed: number;
}

const shown = 'id, url, source, hash, language, title, fetched_at, last_seen_at, ended_at, reading';
const whole = `${shown}, gzip, etag, last_modified, missed`;

/** The texts that stand, in the order in which they were found. */
export async function standingPolicies({ pool }: Database, domain: string): Promise<StoredPolicy[]> {
  const { rows } = await pool.query<FullRow>({
    name: 'standing-policies',
    text: `SELECT ${whole} FROM policy_version WHERE domain = $1 AND ended_at IS NULL ORDER BY id`,
    values: [domain],
  });
  return Promise.all(rows.map(stored));
}

/** Every version of a provider's texts, newest first, without the texts. */
export async function listPolicyVersions({ pool }: Database, domain: string, limit = 200): Promise<PolicyVersionInfo[]> {
  const { rows } = await pool.query<Row>(`SELECT ${shown} FROM policy_version WHERE domain = $1 ORDER BY id DESC LIMIT $2`, [
    domain,
    limit,
  ]);
  return rows.map((row) => infoOf(row, policyReadingSchema.parse(row.reading)));
}

/** One version; `null` where the provider has none of that id. */
export async function getPolicyVersion({ pool }: Database, domain: string, id: string): Promise<StoredPolicy | null> {
  const { rows } = await pool.query<FullRow>(`SELECT ${whole} FROM policy_version WHERE domain = $1 AND id = $2`, [domain, id]);
  return rows[0] ? stored(rows[0]) : null;
}

/** The version that stood at the same address before this one. */
export async function policyVersionBefore(
  { pool }: Database,
  domain: string,
  { id, url }: Pick<PolicyVersionInfo, 'id' | 'url'>,
): Promise<StoredPolicy | null> {
  const { rows } = await pool.query<FullRow>(
    `SELECT ${whole} FROM policy_version WHERE domain = $1 AND url = $2 AND id < $3 ORDER BY id DESC LIMIT 1`,
    [domain, url, id],
  );
  return rows[0] ? stored(rows[0]) : null;
}

/** Domains with a standing text that another release of the reader read. */
export async function policiesReadOtherwise({ pool }: Database, readerVersion: string, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ domain: string }>(
    `SELECT DISTINCT domain FROM policy_version WHERE ended_at IS NULL AND reading->>'readerVersion' <> $1 LIMIT $2`,
    [readerVersion, limit],
  );
  return rows.map(({ domain }) => domain);
}

async function stored(row: FullRow): Promise<StoredPolicy> {
  const reading = policyReadingSchema.parse(row.reading);
  const { etag, last_modified: lastModified, missed } = row;
  return { ...infoOf(row, reading), text: await unpackEvidence(row.gzip), reading, etag, lastModified, missed };
}

function infoOf(row: Row, { languageSupported, transparency, missing }: PolicyReading): PolicyVersionInfo {
  const { id, url, source, title, language, hash } = row;
  return {
    ...{ id, url, source, title, language, languageSupported, hash, transparency, missing },
    fetchedAt: row.fetched_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
