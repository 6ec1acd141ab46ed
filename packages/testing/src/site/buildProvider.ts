import { type Assessment, type ProviderDetail, providerDetailSchema } from '@signpost/contracts';

/** What a test says of a provider; the rest follows from its assessment. */
export interface ProviderParts extends Partial<Omit<ProviderDetail, 'assessment'>> {
  assessment: Assessment;
}

/** A provider as the API tells it: the row repeats what the assessment says. */
export function buildProvider({ assessment, ...parts }: ProviderParts): ProviderDetail {
  const { domain, overall, grades, software, signUp, capabilities, observedAt } = assessment;
  const { c2s, s2s } = grades;
  return providerDetailSchema.parse({
    domain,
    displayName: domain,
    overall,
    c2s: { letter: c2s.letter, reachability: c2s.reachability },
    s2s: { letter: s2s.letter, reachability: s2s.reachability },
    software,
    signUp,
    capabilities,
    observedAt,
    stale: false,
    listing: 'listed',
    assessment,
    ...parts,
  });
}

/** A provider whose first test has not come to an end. */
export const buildPendingProvider = (assessment: Assessment): ProviderDetail =>
  providerDetailSchema.parse({ ...buildProvider({ assessment }), observedAt: null, stale: true, assessment: null });
