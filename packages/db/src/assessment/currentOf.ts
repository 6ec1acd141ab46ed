import { type Assessment, filterFacts, rankOf } from '@signpost/contracts';
import type { TimelessRow } from '../provider/blankRow.ts';
import { displayName } from '../provider/displayName.ts';

/** The row that the list shows. */
export const rowOf = (assessment: Assessment): TimelessRow => ({
  domain: assessment.domain,
  displayName: displayName(assessment.domain),
  overall: assessment.overall,
  c2s: { letter: assessment.grades.c2s.letter, reachability: assessment.grades.c2s.reachability },
  s2s: { letter: assessment.grades.s2s.letter, reachability: assessment.grades.s2s.reachability },
  software: assessment.software,
  signUp: assessment.signUp,
  capabilities: assessment.capabilities,
  observedAt: assessment.observedAt,
});

/** What the list filters and sorts by. */
export const filterValues = (assessment: Assessment) => ({
  overall: assessment.overall,
  rank: rankOf(assessment.overall),
  c2s: assessment.grades.c2s,
  s2s: assessment.grades.s2s,
  software: assessment.software.name?.toLowerCase() ?? null,
  signUpWay: assessment.signUp.way,
  /** Capabilities as `id=answer`, other facts in the same way after a dot. */
  capabilities: [
    ...assessment.capabilities.map(({ id, answer }) => `${id}=${answer}`),
    ...filterFacts(assessment).map((fact) => `.${fact}`),
  ],
  observedAt: assessment.observedAt,
});
