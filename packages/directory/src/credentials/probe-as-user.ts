import { createHash } from 'node:crypto';
import { type Clock, Fault, type Observation } from '@signpost/contracts';
import { type Database, latestObservations } from '@signpost/db';
import type { ProbeContext } from '@signpost/xmpp-prober';
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

/** Logs in with the test account that the operator gave, once a day, with a file once a week; nothing where there is none. */
export async function probeAsUser(domain: string, seen: readonly Observation[], means: UserProbeMeans): Promise<Observation[]> {
  const { database, keys, clock, context } = means;
  if (!keys || !(await isDue(database, domain, clock))) return [];
  const upload = isUploadDay(domain, clock.now());
  try {
    return await withTestAccount({ database, keys, clock }, domain, (account) =>
      probeWithAccount(domain, seen, context, account, { upload }),
    );
  } catch (error) {
    // A secret that does not open must not keep the rest from being judged.
    if (error instanceof Fault) return [];
    throw error;
  }
}

async function isDue(database: Database, domain: string, clock: Clock): Promise<boolean> {
  const earlier = await latestObservations(database, domain, 'account');
  return earlier.every(({ observedAt }) => clock.now().getTime() - Date.parse(observedAt) >= restMs);
}

/** Each domain has a day of the week of its own, so that not all files go up at once. */
const isUploadDay = (domain: string, now: Date): boolean =>
  (createHash('sha256').update(domain).digest()[0] ?? 0) % 7 === now.getUTCDay();
