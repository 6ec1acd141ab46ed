import { type Assessment, type Clock, Fault } from '@signpost/contracts';
import { latestObservations, storeAssessment } from '@signpost/db';
import { assessObservations } from './assess-observations.ts';
import { type JudgeContext, rulesOf } from './judge-context.ts';
import { sequelOf } from './sequel-of.ts';

interface AssessContext extends JudgeContext {
  clock: Clock;
}

/** Judges the latest observations of a provider, makes the result current, and notes in its history what changed. */
export const assessProvider = (domain: string, context: AssessContext): Promise<Assessment> =>
  onceMore(async () => {
    const { observations, assessment } = await judge(domain, context);
    await storeAssessment(context.database, assessment, await sequelOf(assessment, observations, context));
    return assessment;
  });

/** Shows what a run saw so far. It makes no history: what is still to be seen may turn it over. */
export async function assessSoFar(domain: string, context: AssessContext): Promise<void> {
  const { assessment } = await judge(domain, context);
  await storeAssessment(context.database, assessment, 'provisional');
}

async function judge(domain: string, context: AssessContext) {
  const now = context.clock.now();
  const observations = await latestObservations(context.database, domain);
  return { observations, assessment: assessObservations(domain, observations, now, context.configured, rulesOf(context, now)) };
}

/** Tries again when somebody else assessed the same provider between our reading and our writing. */
export async function onceMore<T>(work: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'assessed-meanwhile' || tries <= 1) throw error;
    return onceMore(work, tries - 1);
  }
}
