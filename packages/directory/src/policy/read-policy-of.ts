import type { Clock } from '@signpost/contracts';
import { activeOptOut, type Database, latestPolicyWalk, standingPolicies, storePolicyRound } from '@signpost/db';
import type { Net } from '@signpost/net';
import { findPolicy, policyHintsOf } from '@signpost/policy';
import { declaredBy } from './declared-retention.ts';
import { policyRound } from './policy-round.ts';
import { isOurFault, type WeighedWalk, weighWalk } from './weigh-walk.ts';

export interface PolicyContext {
  database: Database;
  net: Net;
  clock: Clock;
}

export interface PolicyTimes {
  /** Between two looks at one provider. */
  everyMs: number;
  /** After a look that reached nothing. */
  retryMs: number;
}

/** `opted-out`: not looked. `our-fault`: the look was cut short by something of ours and counts for nothing. */
export type PolicyOutcome = WeighedWalk['state'] | 'opted-out' | 'our-fault';

/**
 * Looks for a provider's policy, keeps every version of it with what it states, and notes in the provider's history what
 * changed. What could not be fetched this time stays as it was last read.
 */
export async function readPolicyOf(
  domain: string,
  context: PolicyContext,
  times: PolicyTimes,
  signal: AbortSignal,
): Promise<PolicyOutcome> {
  const { database, net, clock } = context;
  if ((await activeOptOut(database, domain)) === 'all') return 'opted-out';
  const [earlier, standing, declared] = await Promise.all([
    latestPolicyWalk(database, domain),
    standingPolicies(database, domain),
    declaredBy(database, domain),
  ]);
  const known = standing.map(({ url, etag, lastModified, transparency }) => ({
    ...{ url, etag, lastModified },
    clear: transparency === 'clear',
  }));
  const walk = await findPolicy(net, { domain, ...policyHintsOf(declared.disco, declared.web), known, signal });
  const ours = isOurFault(walk) || signal.aborted;
  if (ours && walk.documents.length === 0) return 'our-fault';
  const weighed = ours ? sparing(weighWalk(standing, walk)) : weighWalk(standing, walk);
  const at = clock.now();
  const wait = weighed.state === 'unreached' ? Math.min(times.retryMs, times.everyMs) : times.everyMs;
  const nextAt = new Date(at.getTime() + wait * (0.95 + Math.random() * 0.1));
  const round = policyRound({ domain, at, standing, walk, weighed, declared, nextAt, first: earlier === null });
  return (await storePolicyRound(database, round)) ? weighed.state : 'opted-out';
}

/** What was found counts; what was not found may be our own doing. */
const sparing = ({ ended, missed, ...weighed }: WeighedWalk): WeighedWalk => ({
  ...weighed,
  missed: [],
  ended: ended.filter((id) => !missed.includes(id)),
});
