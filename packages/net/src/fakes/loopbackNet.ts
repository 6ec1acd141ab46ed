import { createMemoryCourtesyStore } from '../courtesy/createMemoryCourtesyStore.ts';
import { createNet } from '../createNet.ts';
import { createAddressGuard } from '../guard/createAddressGuard.ts';
import { identityOf } from '../identityOf.ts';
import { systemClock } from '../systemClock.ts';
import type { Net, NetOptions } from '../types.ts';
import { fakeResolver } from './fakeResolver.ts';

export const hastyLimits = { perDomain: 100, perAddress: 100, perNetwork: 100, restMs: 0, patienceMs: 5_000 };

/** A net that may dial 127.0.0.1 and nothing else, on the given ports beside the usual ones. */
export function loopbackNet(options: Partial<NetOptions> = {}, extraPorts: number[] = []): Net {
  return createNet({
    clock: systemClock,
    resolver: fakeResolver({}),
    guard: createAddressGuard({ allowedRanges: ['127.0.0.1/32'], extraPorts }),
    identity: identityOf('probe@signpost.example'),
    courtesy: createMemoryCourtesyStore(systemClock),
    limits: hastyLimits,
    extraCas: [],
    ...options,
  });
}
