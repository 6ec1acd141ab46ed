import { readFileSync } from 'node:fs';
import type { Clock, CourtesyStore, LabProfile } from '@signpost/contracts';
import { createNet } from '../createNet.ts';
import { createResolver } from '../dns/createResolver.ts';
import { createAddressGuard } from '../guard/createAddressGuard.ts';
import { identityOf } from '../identityOf.ts';
import type { Net } from '../types.ts';

/** A net that reaches the lab and nothing else: its resolver, its CA, its ranges and ports, its courtesy. */
export function netOfLabProfile(profile: LabProfile, options: { courtesy: CourtesyStore; contact: string; clock: Clock }): Net {
  const { courtesy, contact, clock } = options;
  return createNet({
    clock,
    resolver: createResolver({ address: profile.resolver, validating: true, clock }),
    guard: createAddressGuard({ allowedRanges: profile.allowedRanges, extraPorts: Object.values(profile.portMap) }),
    identity: identityOf(contact),
    courtesy,
    limits: profile.courtesy,
    extraCas: [readFileSync(profile.ca, 'utf8')],
    portMap: new Map(Object.entries(profile.portMap).map(([from, to]) => [Number(from), to])),
  });
}
