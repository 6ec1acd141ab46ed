import type {
  PolicyVersionDetail,
  PolicyVersionInfo,
  PolicyVersionList,
  ProviderPolicy,
  StoredObservation,
} from '@signpost/contracts';
import {
  getPolicyVersion as getStoredVersion,
  isShown,
  listPolicyVersions as listStoredVersions,
  policyPast,
  policyVersionBefore,
  type StoredPolicy,
  standingPolicies,
} from '@signpost/db';
import { chooseFacts, diffPolicies, transparencyOf } from '@signpost/policy';
import type { ReadContext } from '../read-context.ts';
import { declaredBy, declaredIn, retentionOf } from './declared-retention.ts';
import { inOrder, policySummary, readAnew } from './policy-round.ts';

/** What a provider says of keeping data, also where it was `seen` last; `null` when we don't know it or its operator opted out of everything. */
export async function getProviderPolicy(
  { database }: ReadContext,
  domain: string,
  seen?: readonly StoredObservation[],
): Promise<ProviderPolicy | null> {
  const past = await policyPast(database, domain);
  if (past === null) return null;
  const { walk, ended: earlierVersions } = past;
  const [stored, declared] = await Promise.all([
    standingPolicies(database, domain),
    seen ? declaredIn(seen) : declaredBy(database, domain),
  ]);
  const standing = inOrder(stored.map(readAnew));
  const state = standing.length > 0 ? 'read' : (walk?.state ?? 'not-looked');
  const { transparency, readAt } = policySummary(domain, state, standing, declared);
  const facts = chooseFacts(standing);
  return {
    ...{ domain, state, transparency, readAt, facts },
    missing: state === 'read' ? transparencyOf(facts).missing : [],
    walkedAt: walk?.walkedAt ?? null,
    retention: retentionOf(domain, standing, declared),
    documents: standing.map(infoOf),
    earlierVersions,
    steps: walk?.steps ?? [],
  };
}

/** Every version of a provider's texts, newest first. */
export async function listPolicyVersions({ database }: ReadContext, domain: string): Promise<PolicyVersionList | null> {
  if (!(await isShown(database, domain))) return null;
  return { domain, versions: await listStoredVersions(database, domain) };
}

/** One version with its text, and how it differs from the one before; `null` where there is none. */
export async function getPolicyVersion(
  { database }: ReadContext,
  domain: string,
  id: string,
): Promise<PolicyVersionDetail | null> {
  if (!(await isShown(database, domain))) return null;
  const found = await getStoredVersion(database, domain, id);
  if (found === null) return null;
  const version = readAnew(found);
  const before = await policyVersionBefore(database, domain, version);
  const earlier = before && readAnew(before);
  return {
    ...{ ...infoOf(version), domain, text: version.text, facts: version.reading.facts },
    previous: earlier && infoOf(earlier),
    diff: earlier && diffPolicies(versionOf(earlier), versionOf(version)),
  };
}

const versionOf = ({ text, reading }: StoredPolicy) => ({ text, facts: reading.facts });

const infoOf = ({
  id,
  url,
  source,
  title,
  language,
  hash,
  fetchedAt,
  lastSeenAt,
  endedAt,
  reading,
}: StoredPolicy): PolicyVersionInfo => ({
  ...{ id, url, source, title, language, hash, fetchedAt, lastSeenAt, endedAt },
  languageSupported: reading.languageSupported,
  transparency: reading.transparency,
  missing: reading.missing,
});
