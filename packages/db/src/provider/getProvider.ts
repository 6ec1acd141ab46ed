import { type Assessment, assessmentSchema, type ListingState, type ProviderDetail } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRow } from './readRow.ts';

interface Found {
  listing: ListingState;
  seed_facts: unknown;
  row: unknown;
  document: unknown;
}

const one = `
SELECT listing, seed_facts, current."row" AS row, document FROM provider
LEFT JOIN provider_current AS current USING (domain) LEFT JOIN assessment ON assessment.id = current.assessment_id
WHERE provider.domain = $1`;

/** All about one provider, listed or not; `null` when we do not know it or it opted out. */
export async function getProvider({ pool }: Database, domain: string, now: Date): Promise<ProviderDetail | null> {
  const { rows } = await pool.query<Found>(one, [domain]);
  const [found] = rows;
  if (!found || found.listing === 'opted-out') return null;
  return {
    ...readRow(domain, found.row, now, found.seed_facts),
    listing: found.listing === 'listed' ? 'listed' : 'unlisted',
    assessment: readAssessment(found.document),
  };
}

function readAssessment(document: unknown): Assessment | null {
  const parsed = assessmentSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}
