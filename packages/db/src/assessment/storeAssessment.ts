import { type Assessment, type Change, Fault } from '@signpost/contracts';
import type pg from 'pg';
import type { Database } from '../database.ts';
import { insertEvents, type NewProviderEvent } from '../event/insertEvents.ts';
import { newId } from '../newId.ts';
import { storableJson } from '../storable.ts';
import { transaction } from '../transaction.ts';
import { makeCurrent } from './makeCurrent.ts';

/** How an assessment goes on from the one before it. */
export interface Sequel {
  /** The newest slot of what was judged. */
  slot: string | null;
  /** The settled assessment that `changes` starts from, as `earlierAssessment` told it. */
  after: { id: string; assessedAt: string } | null;
  changes: readonly Change[];
  events: readonly NewProviderEvent[];
}

const insert = `
INSERT INTO assessment (id, domain, rubric_version, assessed_at, overall, c2s, s2s, document, last_seen_at, slot, provisional, changes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12::jsonb)`;

/** The same as before, seen again. */
const confirm = `
UPDATE assessment SET document = $2::jsonb, last_seen_at = greatest(last_seen_at, $3), slot = coalesce($4, slot)
WHERE id = $1`;

const dropProvisional = `
DELETE FROM assessment WHERE domain = $1 AND provisional AND id <> $2
  AND NOT EXISTS (SELECT FROM provider_current WHERE assessment_id = assessment.id)`;

/**
 * Keeps an assessment and makes it the provider's current one; gives its id. With a sequel, one that changes nothing
 * only renews the one before it, and events go with it or not at all; `provisional` ones are shown until the next comes.
 * `null`, and nothing kept, for a provider that opted out meanwhile. Throws `Fault` `unknown-provider`, and
 * `assessed-meanwhile` when the sequel goes on from one that is no longer the latest.
 */
export function storeAssessment(
  database: Database,
  assessment: Assessment,
  sequel: Sequel | 'provisional' | null = null,
): Promise<string | null> {
  return transaction(database, async (client) => {
    if (!(await mayStore(client, assessment.domain))) return null;
    const id = sequel === null || sequel === 'provisional' ? null : await goOn(client, assessment, sequel);
    const kept = id ?? (await insertAssessment(client, assessment, sequel));
    await makeCurrent(client, kept, assessment);
    await client.query(dropProvisional, [assessment.domain, kept]);
    return kept;
  });
}

/** Locks the provider, so that its history grows one by one. */
async function mayStore(client: pg.PoolClient, domain: string): Promise<boolean> {
  const { rows } = await client.query<{ listing: string }>('SELECT listing FROM provider WHERE domain = $1 FOR NO KEY UPDATE', [
    domain,
  ]);
  if (!rows[0]) throw new Fault('unknown-provider', `${domain} is not in the directory.`);
  return rows[0].listing !== 'opted-out';
}

const latest = `
SELECT id, rubric_version, overall, c2s, s2s, document->>'assessedAt' AS assessed_at FROM assessment
WHERE domain = $1 AND NOT provisional ORDER BY id DESC LIMIT 1`;

interface Before {
  id: string;
  rubric_version: string;
  overall: string;
  c2s: string;
  s2s: string;
  assessed_at: string;
}

/** Writes the events, and renews the one before if nothing changed; gives its id then. */
async function goOn(client: pg.PoolClient, assessment: Assessment, sequel: Sequel): Promise<string | null> {
  const { rows } = await client.query<Before>(latest, [assessment.domain]);
  const [before] = rows;
  const expected = before ? before.id === sequel.after?.id && before.assessed_at === sequel.after.assessedAt : !sequel.after;
  if (!expected) throw new Fault('assessed-meanwhile', `${assessment.domain} was assessed again meanwhile.`);
  await insertEvents(client, assessment.domain, sequel.events);
  if (!before || sequel.changes.length > 0 || !isSame(before, assessment)) return null;
  await client.query(confirm, [before.id, storableJson(assessment), seenAt(assessment), sequel.slot]);
  return before.id;
}

const isSame = (before: Before, { rubricVersion, overall, grades }: Assessment): boolean =>
  before.rubric_version === rubricVersion &&
  before.overall === overall &&
  before.c2s === grades.c2s.letter &&
  before.s2s === grades.s2s.letter;

async function insertAssessment(
  client: pg.PoolClient,
  assessment: Assessment,
  sequel: Sequel | 'provisional' | null,
): Promise<string> {
  const { domain, rubricVersion, assessedAt, overall, grades } = assessment;
  const id = newId(new Date(assessedAt));
  const letters = [overall, grades.c2s.letter, grades.s2s.letter];
  const provisional = sequel === 'provisional';
  const { slot, changes } = provisional || sequel === null ? { slot: null, changes: [] } : sequel;
  await client.query(insert, [
    ...[id, domain, rubricVersion, assessedAt, ...letters, storableJson(assessment)],
    ...[seenAt(assessment), slot, provisional, storableJson(changes)],
  ]);
  return id;
}

const seenAt = ({ observedAt, assessedAt }: Assessment): string => observedAt ?? assessedAt;
