import { createAddressGuard, createMemoryCourtesyStore, createNet, type Net, type NetOptions, systemClock } from '@signpost/net';
import { fakeResolver } from './fakeContext.ts';

/** For tests: a real net that may dial 127.0.0.1 at these ports and the usual ones, and nothing else. */
export const loopbackNet = (extraPorts: readonly number[], options: Partial<NetOptions> = {}): Net =>
  createNet({
    clock: systemClock,
    resolver: fakeResolver({}),
    guard: createAddressGuard({ allowedRanges: ['127.0.0.1/32'], extraPorts: [...extraPorts] }),
    identity: { userAgent: 'test', contact: 'test' },
    courtesy: createMemoryCourtesyStore(systemClock),
    limits: { perDomain: 9, perAddress: 9, perNetwork: 9, restMs: 0, patienceMs: 500 },
    extraCas: [],
    ...options,
  });

/** Short enough for tests, long enough for a busy machine. */
export const shortTimes = { connectMs: 2_000, phaseMs: 1_000, wholeMs: 5_000, closeMs: 100 };
