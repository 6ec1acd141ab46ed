import type { Assessment } from '@signpost/contracts';
import { discoReason, type Evidence, selfName } from './evidence.ts';
import { freshnessOf } from './software/freshnessOf.ts';
import { softwareKindOf } from './softwareKind.ts';

type SoftwareFact = Assessment['software'];

const most = 100;

/** Software and version: said by version query, or at least hinted at by the disco identity. Operators may hide either. */
export function softwareFrom(evidence: Evidence, now: Date | null): SoftwareFact {
  const fact = factFrom(evidence);
  return now && fact.name !== null ? { ...fact, freshness: freshnessOf(fact.name, fact.version, now) } : fact;
}

function factFrom(evidence: Evidence): SoftwareFact {
  const { disco } = evidence;
  const version = disco?.body.version;
  if (disco && version?.status === 'answered') {
    const name = evidence.software === 'snikket' ? 'Snikket' : version.value.name.slice(0, most);
    return { answer: 'yes', name, version: version.value.version.slice(0, most) || null, vantage: 'IQ', observationId: disco.id };
  }
  const name = selfName(disco?.body ?? null);
  if (disco && name !== null && softwareKindOf(name))
    return { answer: 'claimed', name, version: null, vantage: 'DD', observationId: disco.id };
  return {
    answer: 'unknown',
    reason: version?.status === 'refused' ? 'refused' : discoReason(evidence),
    name: null,
    version: null,
  };
}
