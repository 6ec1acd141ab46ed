import type { Assessment, Change } from '@signpost/contracts';
import type { NewProviderEvent } from '@signpost/db';

interface Given {
  assessment: Assessment;
  changes: readonly Change[];
  slot: string | null;
}

/** Capabilities that were there and are not any more; one that we merely can't see now is not lost. */
export const featureEvents = ({ assessment, changes, slot }: Given): NewProviderEvent[] =>
  changes
    .filter(({ kind, cause, to }) => kind === 'capability' && cause === 'provider' && to === 'no')
    .map(({ subject }) => ({
      at: assessment.assessedAt,
      type: 'feature-lost',
      key: ['feature-lost', subject, slot].join('/'),
      params: { feature: subject ?? '' },
      observationIds: assessment.capabilities.flatMap(({ id, observationId }) =>
        id === subject && observationId !== undefined ? [observationId] : [],
      ),
    }));
