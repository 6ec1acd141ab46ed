import type { CourtesyLimits } from '../types.ts';

/** How we treat strangers: one connection at a time to a domain or address, two to a network, and a rest after each. */
export const politeLimits: CourtesyLimits = {
  perDomain: 1,
  perAddress: 1,
  perNetwork: 2,
  restMs: 2_000,
  patienceMs: 60_000,
};

/** For one server whose operator waits before the screen: a few connections at once, no rest. Never for a whole list. */
export const hurriedLimits: CourtesyLimits = { perDomain: 8, perAddress: 8, perNetwork: 8, restMs: 0, patienceMs: 60_000 };
