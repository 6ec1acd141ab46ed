import type { Assessment, Clock } from '@signpost/contracts';
import { type Database, latestObservations, storeAssessment } from '@signpost/db';
import { assessObservations, type Configured } from './assess-observations.ts';

/** Judges the latest observations of a provider and makes the result current. */
export async function assessProvider(
  domain: string,
  { database, clock, configured }: { database: Database; clock: Clock; configured: Configured },
): Promise<Assessment> {
  const observations = await latestObservations(database, domain);
  const assessment = assessObservations(domain, observations, clock.now(), configured);
  await storeAssessment(database, assessment);
  return assessment;
}
