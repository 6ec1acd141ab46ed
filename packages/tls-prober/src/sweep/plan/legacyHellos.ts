import type { Knowledge } from '../knowledge/knowledge.ts';
import { usesCurve } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';
import { keysOf, likelyGroups, likelySuites } from './likely.ts';
import type { PlannedHello } from './plannedHello.ts';
import { createSpec, type SweepTarget } from './specs.ts';

/** Asks a part of the pending suites of one version, together with groups where both are likely to give something. */
export function legacySuitesHello(
  knowledge: Knowledge,
  target: SweepTarget,
  version: VersionName,
  part: readonly number[],
): PlannedHello {
  const asksGroups = asksGroupsToo(knowledge, version, part);
  const sentinels = sentinelsOf(knowledge, version, asksGroups);
  const kept = asksGroups ? keyCurves(knowledge) : [];
  const groups = asksGroups ? [...knowledge.groups.legacy.pending, ...kept] : knowledge.groups.legacy.candidates;
  const offered = createSpec(target, knowledge, { version, suites: part, groups });
  const aim = asksGroups && kept.length === 0 ? 'both' : 'suites';
  return { aim, finish: false, sentinels, spec: { ...offered, suites: [...offered.suites, ...sentinels] } };
}

/** Whether suites are asked with the pending groups alone. The highest version of TLS ≤ 1.2 shows the groups for all. */
export function asksGroupsToo(knowledge: Knowledge, version: VersionName, part: readonly number[]): boolean {
  if (knowledge.apart.legacy || version !== knowledge.supportedLegacy[0] || knowledge.groups.legacy.accepted.length === 0)
    return false;
  const likely = likelySuites(knowledge, version);
  return likelyGroups(knowledge, version).length > 0 && part.some((code) => likely.includes(code));
}

/** A server with an ECDSA key takes no offer that lacks the key's own curve (RFC 8422 §5.1), so those stay in. */
const keyCurves = (knowledge: Knowledge): number[] =>
  keysOf(knowledge).has('ecdsa') ? knowledge.groups.legacy.accepted.filter((group) => group >= 23 && group <= 25) : [];

/**
 * Suites known to be taken, put behind the pending ones: which of them is answered proves whose order counts, and in the
 * client's order it proves as much as a refusal. Left out where an order of the server's is known or to be expected.
 */
function sentinelsOf(knowledge: Knowledge, version: VersionName, asksGroups: boolean): number[] {
  return asksGroups || knowledge.presumedOrder === 'server' ? [] : knowledge.versions[version].suites.sentinels;
}

/**
 * Asks the groups that are left, with suites known to be taken. `part` may add pending suites that use no group: one of them
 * is answered only when no group is taken, so that the hello tells both.
 */
export function legacyGroupsHello(knowledge: Knowledge, target: SweepTarget, part: readonly number[]): PlannedHello | null {
  const version = knowledge.supportedLegacy.find((one) => knowledge.versions[one].suites.accepted.some(usesCurve));
  if (version === undefined || !knowledge.groupsOpen('legacy') || knowledge.groupsStuck.legacy !== null) return null;
  const curveSuites = knowledge.versions[version].suites.accepted.filter(usesCurve);
  const { suites, behindCurves } = knowledge.versions[version];
  const isBehind = (code: number) => !usesCurve(code) && (suites.order === 'client' || behindCurves.has(code));
  const others = part.filter((code) => suites.isPending(code) && isBehind(code));
  const spec = createSpec(target, knowledge, { version, suites: others, groups: knowledge.groups.legacy.pending });
  return { aim: 'groups', finish: false, sentinels: [], spec: { ...spec, suites: [...curveSuites, ...spec.suites] } };
}
