import type { Fact, StoredObservation, XepAnswer } from '@signpost/contracts';
import { answerOf } from './answerOf.ts';
import { catalogue, numberOf } from './catalogue/index.ts';
import { type Configured, type Evidence, evidenceOf } from './evidence.ts';

/** The answer for every entry of the catalogue by its id. */
export const answersById = (evidence: Evidence): ReadonlyMap<string, Fact> =>
  new Map(catalogue.map((entry) => [entry.id, answerOf(entry, evidence)]));

/** What is known of every XEP of the catalogue, in order of number. */
export function xepAnswersOf(observations: readonly StoredObservation[], configured: Configured): XepAnswer[] {
  return xepAnswersFrom(evidenceOf(observations, configured));
}

export function xepAnswersFrom(evidence: Evidence): XepAnswer[] {
  const answers = catalogue.flatMap((entry) => {
    const number = numberOf(entry);
    return number === null ? [] : [{ number, ...answerOf(entry, evidence) }];
  });
  return answers.sort((a, b) => a.number - b.number);
}
