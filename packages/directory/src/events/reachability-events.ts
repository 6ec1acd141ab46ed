import { type Assessment, type Direction, directions } from '@signpost/contracts';
import type { EarlierAssessment, NewProviderEvent } from '@signpost/db';
import { observationsBehind } from './observations-behind.ts';

interface Given {
  assessment: Assessment;
  earlier: EarlierAssessment | null;
  /** The directions of which it was told already that they are down. */
  down: ReadonlySet<Direction>;
  slot: string | null;
}

/** Down only when two rounds running say so: one alone may be a moment's trouble on the way. */
export function reachabilityEvents({ assessment, earlier, down, slot }: Given): NewProviderEvent[] {
  if (slot === null || earlier?.slot === null || earlier === null || earlier.slot >= slot) return [];
  return directions.flatMap((direction) => {
    const before = earlier.assessment?.grades[direction].reachability;
    const now = assessment.grades[direction].reachability;
    if (now === 'down' && before === 'down' && !down.has(direction)) return eventOf('down', direction, assessment, slot);
    if ((now === 'up' || now === 'degraded') && down.has(direction)) return eventOf('up', direction, assessment, slot);
    return [];
  });
}

const eventOf = (type: 'down' | 'up', direction: Direction, assessment: Assessment, slot: string): NewProviderEvent => ({
  at: assessment.assessedAt,
  type,
  key: [type, direction, slot].join('/'),
  params: { direction },
  observationIds: observationsBehind(assessment, direction),
});
