import { type Assessment, assessmentSchema, type ProviderDetail } from '@signpost/contracts';
import type { Database } from '../database.ts';
import { readRow } from './readRow.ts';

/** All about one provider, listed or not; `null` when we do not know it or it opted out. */
export async function getProvider({ prisma }: Database, domain: string, now: Date): Promise<ProviderDetail | null> {
  const provider = await prisma.provider.findUnique({
    where: { domain },
    include: { current: { include: { assessment: { select: { document: true } } } } },
  });
  if (!provider || provider.listing === 'opted-out') return null;
  return {
    ...readRow(domain, provider.current?.row, now, provider.seedFacts),
    listing: provider.listing === 'listed' ? 'listed' : 'unlisted',
    assessment: readAssessment(provider.current?.assessment?.document),
  };
}

function readAssessment(document: unknown): Assessment | null {
  const parsed = assessmentSchema.safeParse(document);
  return parsed.success ? parsed.data : null;
}
