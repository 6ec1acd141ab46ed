import type { Assessment, Change, StoredObservation } from '@signpost/contracts';
import { directionsDown, earlierAssessment, previousStreams, type Sequel } from '@signpost/db';
import { changesBetween } from '@signpost/grading';
import { certificateEvents } from './events/certificate-events.ts';
import { comingEvents } from './events/coming-events.ts';
import { featureEvents } from './events/feature-events.ts';
import { letterEvents } from './events/letter-events.ts';
import { reachabilityEvents } from './events/reachability-events.ts';
import type { JudgeContext } from './judge-context.ts';
import { rejudge } from './rejudge.ts';

/** How an assessment goes on from the latest one that is stored: what changed, by whom, and what is worth telling. */
export async function sequelOf(
  assessment: Assessment,
  observations: readonly StoredObservation[],
  context: JudgeContext,
): Promise<Sequel> {
  const { database } = context;
  const { domain } = assessment;
  const slot = newestSlot(observations);
  const earlier = await earlierAssessment(database, domain);
  const changes = earlier?.assessment ? await changesSince(earlier.assessment, assessment, context) : [];
  const down = await directionsDown(database, domain);
  const previous = slot === null ? [] : await previousStreams(database, domain, slot);
  return {
    slot,
    after: earlier && { id: earlier.id, assessedAt: earlier.assessedAt },
    changes,
    events: [
      ...letterEvents({ assessment, earlier, changes, slot }),
      ...comingEvents(assessment),
      ...reachabilityEvents({ assessment, earlier, down, slot }),
      ...featureEvents({ assessment, changes, slot }),
      ...certificateEvents({
        at: assessment.assessedAt,
        previous,
        current: observations.filter(({ key }) => key.slot === slot),
      }),
    ],
  };
}

/** Judges again what was seen before, but only where there is a difference to explain. */
async function changesSince(earlier: Assessment, current: Assessment, context: JudgeContext): Promise<Change[]> {
  if (changesBetween(earlier, current, null).length === 0) return [];
  const rejudged = await rejudge(earlier, new Date(earlier.assessedAt), context, new Date(current.assessedAt));
  return changesBetween(earlier, current, rejudged);
}

const newestSlot = (observations: readonly StoredObservation[]): string | null =>
  observations.map(({ key }) => key.slot).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
