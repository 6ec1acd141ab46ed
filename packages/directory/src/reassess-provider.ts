import type { Assessment, Change, Clock, Letter } from '@signpost/contracts';
import { type EarlierAssessment, earlierAssessment, storeAssessment } from '@signpost/db';
import { changesBetween } from '@signpost/grading';
import { onceMore } from './assess-provider.ts';
import { comingEvents } from './events/coming-events.ts';
import { letterEvents } from './events/letter-events.ts';
import type { JudgeContext } from './judge-context.ts';
import { rejudge } from './rejudge.ts';

export interface ReassessContext extends JudgeContext {
  clock: Clock;
}
export interface Letters {
  overall: Letter;
  c2s: Letter;
  s2s: Letter;
}

/** What judging again changed; all of it is the rubric's doing. */
export interface Reassessment {
  domain: string;
  rubric: { from: string; to: string };
  from: Letters;
  to: Letters;
  changes: Change[];
}

/**
 * Judges again what the latest assessment of a provider rested on, and nothing newer. `null` where that is not stored any
 * more, or was judged by a release whose words we don't read; the next probe makes that good.
 */
export const reassessProvider = (
  domain: string,
  context: ReassessContext,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Reassessment | null> =>
  onceMore(async () => {
    const { database, clock } = context;
    const earlier = await earlierAssessment(database, domain);
    if (!earlier?.assessment) return null;
    const assessment = await rejudge(earlier.assessment, clock.now(), context);
    if (!assessment) return null;
    const changes = changesBetween(earlier.assessment, assessment, assessment);
    if (!dryRun) await store(earlier, assessment, changes, context);
    return {
      domain,
      rubric: { from: earlier.assessment.rubricVersion, to: assessment.rubricVersion },
      from: lettersOf(earlier.assessment),
      to: lettersOf(assessment),
      changes,
    };
  });

async function store(earlier: EarlierAssessment, assessment: Assessment, changes: Change[], { database }: ReassessContext) {
  const { id, assessedAt, slot } = earlier;
  await storeAssessment(database, assessment, {
    slot,
    after: { id, assessedAt },
    changes,
    events: [...letterEvents({ assessment, earlier, changes, slot }), ...comingEvents(assessment)],
  });
}

const lettersOf = ({ overall, grades: { c2s, s2s } }: Assessment): Letters => ({
  overall,
  c2s: c2s.letter,
  s2s: s2s.letter,
});
