import type { Assessment, StoredObservation } from '@signpost/contracts';
import { assess, type Rules, rulesAt } from '@signpost/grading';
import { capabilitiesOf } from '@signpost/xeps';

/** What this installation is able to see; what it can't see stays unknown. */
export interface Configured {
  observer: boolean;
  ownCertificate: boolean;
  validatingResolver: boolean;
}

/** Judges what was seen: pure, so that old observations can be judged again under new rules. */
export function assessObservations(
  domain: string,
  observations: StoredObservation[],
  now: Date,
  configured: Configured,
  rules: Rules = rulesAt(now),
): Assessment {
  return assess({ domain, observations, now, configured, rules, facts: capabilitiesOf(observations, configured, now) });
}
