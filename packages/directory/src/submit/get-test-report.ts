import type { TestReport } from '@signpost/contracts';
import { assessmentOfRun, endingOfRun, getRun, listingFacts, queuePlace, transcriptsOfRun } from '@signpost/db';
import type { ReadContext } from '../read-context.ts';
import { progressOf } from './listing-rule.ts';

/** A test as it goes, and for good what came of it; `null` when there is none of that id. */
export async function getTestReport({ database }: ReadContext, id: string): Promise<TestReport | null> {
  const run = await getRun(database, id);
  const facts = run && (await listingFacts(database, run.domain));
  if (!run || !facts) return null;
  const [place, ending, assessment, transcripts] = await Promise.all([
    queuePlace(database, run),
    endingOfRun(database, run),
    assessmentOfRun(database, run),
    transcriptsOfRun(database, id, run.slot),
  ]);
  return { run, ...place, ending, listing: progressOf(facts, assessment), assessment, transcripts };
}
