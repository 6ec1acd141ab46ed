import {
  type Assessment,
  assessmentSchema,
  isStale,
  type ProviderFile,
  type ProviderRow,
  providerFileSchema,
} from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRow } from './readRow.ts';

/** A listed provider with what lists for others are made of. */
export interface PublishedProvider {
  row: ProviderRow;
  assessment: Assessment | null;
  /** Since when the assessment stands as it is. */
  changedAt: Date | null;
  /** The provider file as last seen; `null` where there is none, or where it holds only what software fills in by itself. */
  providerFile: ProviderFile | null;
}

/** Rows of listed providers only, in the order of their domains. */
const page = `
SELECT provider.domain, seed_facts, current."row" AS row, assessment.document, assessment.assessed_at, web.body, web.observed_at
FROM provider JOIN provider_current AS current USING (domain) LEFT JOIN assessment ON assessment.id = current.assessment_id
LEFT JOIN LATERAL (
  SELECT body, observed_at FROM observation
  WHERE observation.domain = provider.domain AND kind = 'web' AND direction = 'none' ORDER BY slot DESC LIMIT 1
) AS web ON true
WHERE listing = 'listed' AND provider.domain > $1 ORDER BY provider.domain LIMIT $2`;

interface Row {
  domain: string;
  seed_facts: unknown;
  row: unknown;
  document: unknown;
  assessed_at: Date | null;
  body: { providerFile?: unknown; providerFileUntouched?: boolean } | null;
  observed_at: Date | null;
}

/** The listed providers after `after`, at most `limit`. */
export async function publishedProviders(
  { pool }: Database,
  after: string,
  limit: number,
  now: Date,
): Promise<PublishedProvider[]> {
  const { rows } = await pool.query<Row>(page, [after, limit]);
  return rows.map((row) => {
    const assessment = assessmentSchema.safeParse(row.document);
    return {
      row: readRow(row.domain, row.row, now, row.seed_facts),
      assessment: assessment.success ? assessment.data : null,
      changedAt: row.assessed_at,
      providerFile: fileOf(row, now),
    };
  });
}

function fileOf({ body, observed_at }: Row, now: Date): ProviderFile | null {
  if (!body || !observed_at || body.providerFileUntouched || isStale(observed_at.toISOString(), now)) return null;
  const parsed = providerFileSchema.safeParse(body.providerFile);
  return parsed.success ? parsed.data : null;
}
