import type {
  Assessment,
  Conflict,
  DataPolicy,
  Fact,
  FileFacts,
  ServerFact,
  StoredObservation,
  SuiteResult,
  XepAnswer,
} from '@signpost/contracts';
import { capabilitiesFrom } from './capabilities.ts';
import { conflictsFrom } from './conflicts/conflictsFrom.ts';
import { abuseContactFrom, contactsFrom } from './contacts.ts';
import { type Configured, evidenceOf } from './evidence.ts';
import { federationFrom } from './federation.ts';
import { fileFactsFrom } from './fileFacts.ts';
import { dataPoliciesFrom } from './policy/dataPolicies.ts';
import { serverFactsFrom } from './serverFacts.ts';
import { signUpFrom } from './signUp.ts';
import { softwareFrom } from './softwareFact.ts';
import { suiteFrom } from './suite.ts';
import { answersById, xepAnswersFrom } from './xepAnswers.ts';

/** All that an assessment says beside security. */
export interface ProviderFacts extends Pick<Assessment, 'capabilities' | 'signUp' | 'software' | 'contacts' | 'federation'> {
  xeps: XepAnswer[];
  suite: SuiteResult[];
  conflicts: Conflict[];
  abuseContact: Fact;
  serverFacts: ServerFact[];
  dataPolicies: DataPolicy[];
  fileFacts: FileFacts;
}

/**
 * Reads what a provider can do from the observations of one domain. Pure. Without `now` nothing is said of what depends on
 * the day: how fresh the software is, how old messages are.
 */
export function capabilitiesOf(
  observations: readonly StoredObservation[],
  configured: Configured,
  now: Date | null = null,
): ProviderFacts {
  const evidence = evidenceOf(observations, configured);
  const answers = answersById(evidence);
  const dataPolicies = dataPoliciesFrom(evidence);
  return {
    capabilities: capabilitiesFrom(answers, evidence, dataPolicies),
    signUp: signUpFrom(evidence),
    software: softwareFrom(evidence, now),
    contacts: contactsFrom(evidence),
    abuseContact: abuseContactFrom(evidence),
    federation: federationFrom(evidence),
    xeps: xepAnswersFrom(evidence),
    suite: suiteFrom(answers, evidence),
    conflicts: conflictsFrom(evidence, dataPolicies, now),
    dataPolicies,
    fileFacts: fileFactsFrom(evidence),
    serverFacts: serverFactsFrom(evidence, dataPolicies),
  };
}
