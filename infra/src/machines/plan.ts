import { type CourtesyLimits, politeLimits } from '@signpost/net';

/** What is run, and on how many. */
export interface MachinesPlan {
  workers: number;
  apis: number;
  /** How many of them are replaced while they work. */
  workersReplaced: number;
  apisReplaced: number;
  /** /24s with so many addresses each, and so many domains on each address. */
  networks: number;
  addressesPerNetwork: number;
  domainsPerAddress: number;
  /** How long a provider takes for its answer. */
  answerMs: number;
  limits: CourtesyLimits;
  /** Asked for by visitors at both APIs at the same moment. */
  asked: number;
  runsAtOnce: number;
  /** How long the APIs may take until they agree on everything once nothing changes any more. */
  agreeWithinMs: number;
}

/** As strangers are treated in earnest. */
export const fullPlan: MachinesPlan = {
  workers: 4,
  apis: 2,
  workersReplaced: 4,
  apisReplaced: 2,
  networks: 8,
  addressesPerNetwork: 5,
  domainsPerAddress: 6,
  answerMs: 120,
  limits: politeLimits,
  asked: 20,
  runsAtOnce: 6,
  agreeWithinMs: 75_000,
};

/** The same limits with a shorter rest, on few providers, and only some processes replaced. */
export const quickPlan: MachinesPlan = {
  ...fullPlan,
  workersReplaced: 2,
  apisReplaced: 1,
  networks: 3,
  addressesPerNetwork: 4,
  domainsPerAddress: 4,
  answerMs: 60,
  limits: { ...politeLimits, restMs: 800 },
  asked: 8,
  runsAtOnce: 2,
  agreeWithinMs: 10_000,
};
