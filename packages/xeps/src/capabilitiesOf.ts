import type { Assessment, StoredObservation, SuiteResult, XepAnswer } from '@signpost/contracts';
import { capabilitiesFrom } from './capabilities.ts';
import { contactsFrom } from './contacts.ts';
import { type Configured, evidenceOf } from './evidence.ts';
import { federationFrom } from './federation.ts';
import { signUpFrom } from './signUp.ts';
import { softwareFrom } from './softwareFact.ts';
import { suiteFrom } from './suite.ts';
import { answersById, xepAnswersFrom } from './xepAnswers.ts';

/** All that an assessment says beside security. */
export interface ProviderFacts extends Pick<Assessment, 'capabilities' | 'signUp' | 'software' | 'contacts' | 'federation'> {
  xeps: XepAnswer[];
  suite: SuiteResult[];
}

/** Reads what a provider can do from the observations of one domain. Pure. */
export function capabilitiesOf(observations: readonly StoredObservation[], configured: Configured): ProviderFacts {
  const evidence = evidenceOf(observations, configured);
  const answers = answersById(evidence);
  return {
    capabilities: capabilitiesFrom(answers, evidence),
    signUp: signUpFrom(evidence),
    software: softwareFrom(evidence),
    contacts: contactsFrom(evidence),
    federation: federationFrom(evidence),
    xeps: xepAnswersFrom(evidence),
    suite: suiteFrom(answers, evidence),
  };
}
