import type { Assessment, ListingProgress } from '@signpost/contracts';
import { type Database, type ListingFacts, listingFacts, notScheduled, settleListing } from '@signpost/db';

export const listingRule = { runs: 3, hours: 24 } as const;
const hourMs = 3_600_000;
/** A domain on its way to the list is looked at this often until a day is over. */
const lookAgainMs = 8 * hourMs;
const openWays: ReadonlySet<string> = new Set(['in-app', 'in-app-or-invitation', 'web']);

/** Whether strangers may sign up; `null` while that is not known. */
export function strangersMaySignUp(assessment: Assessment | null): boolean | null {
  if (!assessment || assessment.signUp.answer === 'unknown' || assessment.signUp.way === null) return null;
  return openWays.has(assessment.signUp.way);
}

export const progressOf = (facts: ListingFacts, assessment: Assessment | null): ListingProgress => ({
  state: facts.listing,
  strangers: strangersMaySignUp(assessment),
  reachableRuns: facts.reachableRuns,
  reachableHours: Math.floor(facts.reachableMs / hourMs),
});

export const mayBeListed = ({ strangers, reachableRuns, reachableHours }: ListingProgress): boolean =>
  strangers === true && reachableRuns >= listingRule.runs && reachableHours >= listingRule.hours;

/**
 * After a test of a domain that somebody submitted: lists it, looks again until it may be, or leaves it alone. Providers that
 * are listed already, or that we have from elsewhere, stay as they are.
 */
export async function settleSubmission(database: Database, assessment: Assessment, now: Date, everyMs: number): Promise<void> {
  const facts = await listingFacts(database, assessment.domain);
  if (facts?.origin !== 'submitted' || facts.listing !== 'unlisted') return;
  const progress = progressOf(facts, assessment);
  const listed = mayBeListed(progress);
  const isCandidate = progress.strangers === true && assessment.grades.c2s.reachability !== 'down';
  const next = listed ? new Date(now.getTime() + everyMs) : isCandidate ? new Date(now.getTime() + lookAgainMs) : notScheduled;
  await settleListing(database, assessment.domain, listed, next);
}
