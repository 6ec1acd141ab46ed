import { createHash } from 'node:crypto';
import type { Assessment, Evidence, Observation, SpamList, SpamStanding, StoredObservation } from '@signpost/contracts';
import type { TestAccount } from '@signpost/xmpp-prober';
import { assessObservations, type Configured } from './assess-observations.ts';
import { type ProbeOptions, probeProvider } from './probe-provider.ts';
import { probeWithAccount } from './probe-with-account.ts';
import { spamStandingNow } from './spam/spam-standing.ts';

export interface ProbeReport {
  assessment: Assessment;
  observations: StoredObservation[];
  /** The raw answers by their SHA-256. */
  evidence: Record<string, string>;
  /** Whether public lists of spam senders name it; absent where none was to be asked. */
  spam?: SpamStanding;
}

export interface OnceOptions extends ProbeOptions {
  /** A test account that the operator gave; its password is in nothing that comes of it. */
  account?: TestAccount | null;
  spamLists?: readonly SpamList[];
  /** As `onStep`, for the login. */
  onAccount?(observations: Observation[] | null): Promise<void>;
}

/** Probes and judges a provider without database or queue, as the command line does. */
export async function probeOnce(domain: string, options: OnceOptions, configured: Configured): Promise<ProbeReport> {
  const seen = await probeProvider(domain, options);
  if (options.account) {
    await options.onAccount?.(null);
    const shown = await probeWithAccount(domain, seen, options.context, options.account);
    seen.push(...shown);
    await options.onAccount?.(shown);
  }
  const { net } = options.context;
  const observations = seen.map(asStored);
  const evidence = Object.fromEntries(seen.flatMap((one) => one.evidence).map((one) => [sha256(one), one.text]));
  return {
    assessment: assessObservations(domain, observations, net.clock.now(), configured),
    observations,
    evidence,
    ...(options.spamLists ? { spam: await spamStandingNow(net, options.spamLists, domain) } : {}),
  };
}

const sha256 = ({ text }: Evidence): string => createHash('sha256').update(text).digest('hex');

const asStored = (observation: Observation, index: number): StoredObservation => ({
  ...observation,
  id: `seen-${index + 1}`,
  evidence: observation.evidence.map((one) => ({ label: one.label, mediaType: one.mediaType, sha256: sha256(one) })),
});
