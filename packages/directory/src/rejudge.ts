import type { Assessment } from '@signpost/contracts';
import { type Database, latestObservations } from '@signpost/db';
import { assessObservations, type Configured } from './assess-observations.ts';

/**
 * What an earlier assessment rested on, judged as we judge now. `null` where some of that is not stored any more: then
 * nobody can say what the judging alone would have changed.
 */
export async function rejudge(
  earlier: Assessment,
  now: Date,
  { database, configured }: { database: Database; configured: Configured },
): Promise<Assessment | null> {
  const seen = await latestObservations(database, earlier.domain, undefined, new Date(earlier.assessedAt));
  const stored = new Set(seen.map(({ id }) => id));
  if (seen.length === 0 || !restedOn(earlier).every((id) => stored.has(id))) return null;
  return assessObservations(earlier.domain, seen, now, configured);
}

const restedOn = ({ findings, grades: { c2s, s2s } }: Assessment): string[] => [
  ...findings.flatMap(({ observationIds }) => observationIds),
  ...[...c2s.targets, ...s2s.targets].flatMap(({ observationId }) => (observationId === undefined ? [] : [observationId])),
];
