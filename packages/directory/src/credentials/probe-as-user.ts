import { type Clock, Fault, type KeptFile, type Observation, type StoredObservation } from '@signpost/contracts';
import { type Database, getTestAccount, latestObservations } from '@signpost/db';
import type { AccountProbeOptions, ProbeContext } from '@signpost/xmpp-prober';
import { probeWithAccount } from '../probe-with-account.ts';
import type { KeyRing } from './key-ring.ts';
import { withTestAccount } from './test-accounts.ts';

export interface UserProbeMeans {
  database: Database;
  /** `null` where this installation keeps no test accounts. */
  keys: KeyRing | null;
  clock: Clock;
  context: ProbeContext;
}

const hourMs = 3_600_000;
/** Once a day, however often the rest is looked at. */
const restMs = 20 * hourMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/** Logs in with the test account that the operator gave, once a day, with a file once a week at most; nothing where there is none. */
export async function probeAsUser(domain: string, seen: readonly Observation[], means: UserProbeMeans): Promise<Observation[]> {
  const { database, keys, clock, context } = means;
  const earlier = keys ? await latestObservations(database, domain, 'account') : [];
  const given = keys ? ((await getTestAccount(database, domain))?.createdAt ?? null) : null;
  if (!keys || given === null || !isDue(earlier, given, clock.now())) return [];
  const options = fileOptions(earlier, clock.now());
  try {
    return await withTestAccount({ database, keys, clock }, domain, (account) =>
      probeWithAccount(domain, seen, context, account, options),
    );
  } catch (error) {
    // A secret that does not open must not keep the rest from being judged.
    if (error instanceof Fault) return [];
    throw error;
  }
}

/** An account that was given since then is tried at once. */
const isDue = (earlier: readonly StoredObservation[], given: Date, now: Date): boolean =>
  earlier.every(({ observedAt }) => now.getTime() - Date.parse(observedAt) >= restMs || given.getTime() > Date.parse(observedAt));

/** A file that went up is looked for every day until it is gone; the next one goes up a week after it at the soonest. */
export function fileOptions(earlier: readonly StoredObservation[], now: Date): AccountProbeOptions {
  const newest = earlier.toSorted((a, b) => Date.parse(b.observedAt) - Date.parse(a.observedAt));
  const body = newest.map(({ body }) => body).find((one) => one.kind === 'account' && one.keptFile != null);
  if (body?.kind !== 'account' || !body.keptFile) return { upload: true };
  const { keptFile, keptBefore } = body;
  const isOld = now.getTime() - Date.parse(keptFile.since) >= weekMs;
  if (isOld && isGone(keptFile)) return { upload: true, keptBefore: lifeOf(keptFile) };
  return { upload: false, earlierFile: keptFile, ...(keptBefore ? { keptBefore } : {}) };
}

/** Said twice: a server on its way back may miss a file once. */
const isGone = ({ misses }: KeptFile): boolean => misses >= 2;

function lifeOf({ since, missedSince }: KeptFile): { days: number; at: string } {
  const at = missedSince ?? since;
  return { days: Math.floor((Date.parse(at) - Date.parse(since)) / dayMs), at };
}
