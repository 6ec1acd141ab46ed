import { type Assessment, assessmentSchema, type ListingState, type ProviderDetail } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { declaredTogether } from '../directory/operatorDeclares.ts';
import { type StandingRow, standingOf, standingOfOne } from '../directory/readStandings.ts';
import { untestedBy } from '../liveness/lookWishes.ts';
import { readRow } from './readRow.ts';

interface Found extends StandingRow {
  listing: ListingState;
  seed_facts: unknown;
  row: unknown;
  document: unknown;
  untested: ProviderDetail['untested'] | null;
}

const one = `
SELECT listing, seed_facts, current."row" AS row, document, ${untestedBy('provider')} AS untested,
  days, up, down, facts, since FROM provider
LEFT JOIN provider_current AS current USING (domain) LEFT JOIN assessment ON assessment.id = current.assessment_id
LEFT JOIN (${standingOfOne}) AS standing ON standing.domain = provider.domain
WHERE provider.domain = $2`;

/** All about one provider, listed or not; `null` when we do not know it or it opted out. */
export async function getProvider(database: Database, domain: string, now: Date): Promise<ProviderDetail | null> {
  const { rows } = await database.pool.query<Found>({
    name: 'provider',
    text: one,
    values: [now.toISOString().slice(0, 10), domain],
  });
  const [found] = rows;
  if (!found || found.listing === 'opted-out') return null;
  const { uptime = null, facts = [], declared } = isStandingKnown(found) ? standingOf(found) : {};
  const row = readRow(domain, found.row, now, found.seed_facts);
  return {
    ...row,
    ...declaredTogether(row.declared, declared),
    listing: found.listing === 'listed' ? 'listed' : 'unlisted',
    assessment: readAssessment(found.document),
    ...(uptime ? { uptime } : {}),
    ...(found.untested ? { untested: found.untested } : {}),
    ...(facts.length > 0 ? { operatorFacts: [...facts] } : {}),
  };
}

const isStandingKnown = ({ days, facts, since }: StandingRow): boolean => days !== null || facts !== null || since !== null;

function readAssessment(document: unknown): Assessment | null {
  const parsed = assessmentSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}
