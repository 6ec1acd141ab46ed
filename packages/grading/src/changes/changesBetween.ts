import type { Assessment, Change } from '@signpost/contracts';
import { factChanges } from './factChanges.ts';
import { findingChanges } from './findingChanges.ts';
import { gradeChanges } from './gradeChanges.ts';

/**
 * What differs between two assessments, and by whom. `rejudged` is what was seen for the previous one, judged as we judge
 * now: it takes out what our own change did. Without it, differences between two rubrics are all the rubric's, so that
 * a provider never answers for them.
 */
export function changesBetween(previous: Assessment, current: Assessment, rejudged: Assessment | null): Change[] {
  if (rejudged) return [...byRubric(differences(previous, rejudged)), ...differences(rejudged, current)];
  const changes = differences(previous, current);
  return previous.rubricVersion === current.rubricVersion ? changes : byRubric(changes);
}

const byRubric = (changes: Change[]): Change[] => changes.map((change) => ({ ...change, cause: 'rubric' }));

const differences = (previous: Assessment, current: Assessment): Change[] => [
  ...gradeChanges(previous, current),
  ...findingChanges(previous, current),
  ...factChanges(previous, current),
];
