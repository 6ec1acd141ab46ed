import type { PolicyDocument, PolicyReading, PolicySource, PolicyStep, PolicySummary } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { insertEvents, type NewProviderEvent } from '../event/insertEvents.ts';
import { newId } from '../newId.ts';
import { packEvidence } from '../observation/packEvidence.ts';
import { storableJson, storableText } from '../storable.ts';
import { transaction } from '../transaction.ts';
import type { StoredWalk } from './policyWalks.ts';

export interface NewPolicyVersion {
  document: PolicyDocument;
  source: PolicySource;
  reading: PolicyReading;
}

/** What one look at a provider's policy changes; all of it is stored or nothing. */
export interface PolicyRound {
  domain: string;
  at: Date;
  /** Absent where nobody looked, and stored texts were read again only. */
  walk?: { state: StoredWalk['state']; nextAt: Date; steps: readonly PolicyStep[] };
  added: readonly NewPolicyVersion[];
  /** Seen to stand as they were, with what to ask by the next time. */
  confirmed: readonly { id: string; etag: string | null; lastModified: string | null }[];
  /** Not there this time. */
  missed: readonly string[];
  ended: readonly string[];
  /** Read again by another release of the reader. */
  reread: readonly { id: string; reading: PolicyReading }[];
  events: readonly NewProviderEvent[];
  summary: PolicySummary;
}

/** False, and nothing kept, for a provider that is gone or opted out meanwhile. */
export function storePolicyRound(database: Database, round: PolicyRound): Promise<boolean> {
  return transaction(database, async (client) => {
    const { rows } = await client.query<{ listing: string }>('SELECT listing FROM provider WHERE domain = $1 FOR NO KEY UPDATE', [
      round.domain,
    ]);
    if (!rows[0] || rows[0].listing === 'opted-out') return false;
    await changeVersions(client, round);
    for (const one of round.added) await addVersion(client, round, one);
    if (round.walk) await noteWalk(client, round, round.walk);
    await insertEvents(client, round.domain, round.events);
    await keepPolicySummary(client, round.domain, round.summary);
    return true;
  });
}

async function changeVersions(client: pg.PoolClient, { at, confirmed, missed, ended, reread }: PolicyRound): Promise<void> {
  await client.query('UPDATE policy_version SET ended_at = $2 WHERE id = ANY ($1) AND ended_at IS NULL', [ended, at]);
  await client.query('UPDATE policy_version SET missed = missed + 1 WHERE id = ANY ($1)', [missed]);
  for (const { id, etag, lastModified } of confirmed)
    await client.query(
      'UPDATE policy_version SET last_seen_at = greatest(last_seen_at, $2), missed = 0, etag = $3, last_modified = $4 WHERE id = $1',
      [id, at, etag && storableText(etag), lastModified && storableText(lastModified)],
    );
  for (const { id, reading } of reread)
    await client.query('UPDATE policy_version SET reading = $2::jsonb WHERE id = $1', [id, storableJson(reading)]);
}

const insert = `
INSERT INTO policy_version (id, domain, url, source, hash, language, media_type, title, gzip, fetched_at, last_seen_at, etag,
  last_modified, reading)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13::jsonb)`;

async function addVersion(client: pg.PoolClient, { domain }: PolicyRound, { document, source, reading }: NewPolicyVersion) {
  const { url, hash, language, mediaType, title, text, fetchedAt, etag, lastModified } = document;
  const { gzip } = await packEvidence({ label: 'policy', mediaType, text });
  await client.query(insert, [
    ...[newId(new Date(fetchedAt)), domain, storableText(url), source, hash, language, storableText(mediaType)],
    ...[title && storableText(title), gzip, fetchedAt, etag && storableText(etag), lastModified && storableText(lastModified)],
    storableJson(reading),
  ]);
}

const upsertWalk = `
INSERT INTO provider_policy (domain, state, walked_at, next_walk_at, steps) VALUES ($1, $2, $3, $4, $5::jsonb)
ON CONFLICT (domain) DO UPDATE SET state = excluded.state, walked_at = excluded.walked_at,
  next_walk_at = excluded.next_walk_at, steps = excluded.steps`;

const noteWalk = (
  client: pg.PoolClient,
  { domain, at }: PolicyRound,
  { state, nextAt, steps }: NonNullable<PolicyRound['walk']>,
) => client.query(upsertWalk, [domain, state, at, nextAt, storableJson(steps)]);

const keepSummary = `
UPDATE provider_current SET "row" = "row" || jsonb_build_object('policy', $2::jsonb)
WHERE domain = $1 AND "row"->'policy' IS DISTINCT FROM $2::jsonb`;

/** Keeps what lists show and filter by with the provider's current row; a new assessment leaves it in place. */
export async function keepPolicySummary(
  client: Pick<pg.PoolClient, 'query'>,
  domain: string,
  summary: PolicySummary,
): Promise<void> {
  await client.query(keepSummary, [domain, storableJson(summary)]);
}
