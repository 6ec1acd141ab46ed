import { type Assessment, assessmentSchema, type ListingState, type ProviderDetail } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { declaredTogether } from '../directory/operatorDeclares.ts';
import { readStandings } from '../directory/readStandings.ts';
import { untestedBy } from '../liveness/lookWishes.ts';
import { readRow } from './readRow.ts';

interface Found {
  listing: ListingState;
  seed_facts: unknown;
  row: unknown;
  document: unknown;
  untested: ProviderDetail['untested'] | null;
}

const one = `
SELECT listing, seed_facts, current."row" AS row, document, ${untestedBy('provider')} AS untested FROM provider
LEFT JOIN provider_current AS current USING (domain) LEFT JOIN assessment ON assessment.id = current.assessment_id
WHERE provider.domain = $1`;

/** All about one provider, listed or not; `null` when we do not know it or it opted out. */
export async function getProvider(database: Database, domain: string, now: Date): Promise<ProviderDetail | null> {
  const [{ rows }, standings] = await Promise.all([
    database.pool.query<Found>({ name: 'provider', text: one, values: [domain] }),
    readStandings(database, now, domain),
  ]);
  const [found] = rows;
  if (!found || found.listing === 'opted-out') return null;
  const { uptime = null, facts = [], declared } = standings.get(domain) ?? {};
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

function readAssessment(document: unknown): Assessment | null {
  const parsed = assessmentSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}
