import { changeSchema, type HistoryItem, historyItemSchema, type TimelineQuery } from '@signpost/contracts';
import type { Database } from '../database.ts';

const page = `
SELECT assessment.id, assessed_at AS since, last_seen_at, rubric_version, assessment.overall, assessment.c2s, assessment.s2s, changes,
  document #>> '{grades,c2s,reachability}' AS c2s_reachability, document #>> '{grades,s2s,reachability}' AS s2s_reachability
FROM assessment JOIN provider USING (domain)
WHERE domain = $1 AND NOT provisional AND provider.listing <> 'opted-out' AND ($2::text IS NULL OR assessment.id < $2)
ORDER BY assessment.id DESC LIMIT $3`;

interface Row {
  id: string;
  since: Date;
  last_seen_at: Date;
  rubric_version: string;
  overall: string;
  c2s: string;
  s2s: string;
  c2s_reachability: string;
  s2s_reachability: string;
  changes: unknown;
}

const changes = changeSchema.array().catch([]);

/**
 * How the assessments of a provider followed each other, newest first; one that only confirmed the one before is none of
 * its own. `next` is the `before` of the page after.
 */
export async function listAssessments(
  { pool }: Database,
  domain: string,
  { limit, before }: TimelineQuery,
): Promise<{ items: HistoryItem[]; next: string | null }> {
  const { rows } = await pool.query<Row>({ name: 'assessments', text: page, values: [domain, before ?? null, limit + 1] });
  const items = rows.slice(0, limit).map(itemOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const itemOf = (row: Row): HistoryItem =>
  historyItemSchema.parse({
    id: row.id,
    since: row.since.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    rubricVersion: row.rubric_version,
    overall: row.overall,
    c2s: { letter: row.c2s, reachability: row.c2s_reachability },
    s2s: { letter: row.s2s, reachability: row.s2s_reachability },
    changes: changes.parse(row.changes),
  });
