import type { Assessment } from '@signpost/contracts';
import { latestObservations } from '@signpost/db';
import { assessObservations } from './assess-observations.ts';
import { type JudgeContext, rulesOf } from './judge-context.ts';

/**
 * What an earlier assessment rested on, judged as of `now` by the rules of `rulesFrom`. `null` where some of that is not stored any more: then
 * nobody can say what the judging alone would have changed.
 */
export async function rejudge(
  earlier: Assessment,
  now: Date,
  context: JudgeContext,
  rulesFrom: Date = now,
): Promise<Assessment | null> {
  const seen = await latestObservations(context.database, earlier.domain, undefined, new Date(earlier.assessedAt));
  const stored = new Set(seen.map(({ id }) => id));
  if (seen.length === 0 || !restedOn(earlier).every((id) => stored.has(id))) return null;
  return assessObservations(earlier.domain, seen, now, context.configured, rulesOf(context, rulesFrom));
}

const restedOn = ({ findings, grades: { c2s, s2s } }: Assessment): string[] => [
  ...findings.flatMap(({ observationIds }) => observationIds),
  ...[...c2s.targets, ...s2s.targets].flatMap(({ observationId }) => (observationId === undefined ? [] : [observationId])),
];
