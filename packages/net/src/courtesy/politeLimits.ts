import type { CourtesyLimits } from '../types.ts';

/** How we treat strangers: one connection at a time to a domain or address, two to a network, and a rest after each. */
export const politeLimits: CourtesyLimits = {
  perDomain: 1,
  perAddress: 1,
  perNetwork: 2,
  restMs: 2_000,
  patienceMs: 60_000,
};
