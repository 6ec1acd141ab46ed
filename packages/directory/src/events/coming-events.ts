import { type Assessment, directions } from '@signpost/contracts';
import type { NewProviderEvent } from '@signpost/db';
import { observationsBehind } from './observations-behind.ts';

/** Letters that an announced rubric will move, told once for each direction and rubric. */
export const comingEvents = (assessment: Assessment): NewProviderEvent[] =>
  directions.flatMap((direction) => {
    const { coming, assessedAt } = assessment;
    if (!coming) return [];
    const { letter: to, letterNow: from } = coming[direction];
    if (from === to || from === '?' || to === '?') return [];
    return {
      at: assessedAt,
      type: 'letter-coming',
      key: ['letter-coming', direction, coming.rubricVersion].join('/'),
      params: { direction, from, to, rubric: coming.rubricVersion, on: coming.effectiveFrom.slice(0, 10) },
      observationIds: observationsBehind(assessment, direction),
    };
  });
