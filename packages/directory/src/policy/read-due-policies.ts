import { type Database, duePolicies, policiesReadOtherwise, standingPolicies, storePolicyRound } from '@signpost/db';
import { readerVersion } from '@signpost/policy';
import { mapConcurrent } from '../map-concurrent.ts';
import type { OutageWatch } from '../outage-watch.ts';
import { declaredBy } from './declared-retention.ts';
import { inOrder, policySummary, readAnew } from './policy-round.ts';
import { type PolicyContext, type PolicyTimes, readPolicyOf } from './read-policy-of.ts';

export interface PolicySchedule extends PolicyTimes {
  /** Providers looked at at once, and in one tick. */
  atOnce: number;
  perTick: number;
  /** The longest that one look may take. */
  budgetMs: number;
}

export interface DuePolicies {
  context: PolicyContext;
  schedule: PolicySchedule;
  outages: OutageWatch;
  /** Providers that a fault of ours kept us from, and until when they are left alone. */
  resting: Map<string, number>;
}

/** Reads the policies that are due. Nobody is looked at while our own line is down. Gives how many were looked at. */
export async function readDuePolicies(
  { context, schedule, outages, resting }: DuePolicies,
  signal: AbortSignal,
): Promise<number> {
  const { database, net, clock } = context;
  const now = clock.now().getTime();
  for (const [domain, until] of resting) if (until <= now) resting.delete(domain);
  const due = await duePolicies(database, clock.now(), schedule.perTick, [...resting.keys()]);
  if (due.length === 0) return 0;
  await outages.checkDns(net, [], signal);
  await mapConcurrent(due, schedule.atOnce, async (domain) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(schedule.budgetMs)]);
    const outcome = await readPolicyOf(domain, context, schedule, limit);
    if (outcome === 'our-fault') resting.set(domain, clock.now().getTime() + schedule.retryMs);
  });
  return due.length;
}

const rereadAtOnce = 50;

/** Reads stored texts again that another release read; asks nobody, and is no event. Gives how many providers it was. */
export async function rereadPolicies({ database, clock }: Pick<PolicyContext, 'database' | 'clock'>): Promise<number> {
  const domains = await policiesReadOtherwise(database, readerVersion, rereadAtOnce);
  for (const domain of domains) await rereadPolicy(database, domain, clock.now());
  return domains.length;
}

/** Brings the summary up to date with what is declared now, and stored texts with the reader of this release. */
export async function rereadPolicy(database: Database, domain: string, at: Date): Promise<void> {
  const standing = await standingPolicies(database, domain);
  if (standing.length === 0) return;
  const read = standing.map(readAnew);
  await storePolicyRound(database, {
    ...{ domain, at, added: [], confirmed: [], missed: [], ended: [], events: [] },
    reread: read.filter((one) => !standing.includes(one)).map(({ id, reading }) => ({ id, reading })),
    summary: policySummary(domain, 'read', inOrder(read), await declaredBy(database, domain)),
  });
}
