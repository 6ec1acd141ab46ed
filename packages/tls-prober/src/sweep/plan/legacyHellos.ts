import type { Knowledge } from '../knowledge/knowledge.ts';
import { certificateKeyOf, isKeyedCurve, usesCurve } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';
import { keyCurves, keysOf, likelyGroups, likelySuites, sentinelsOf } from './likely.ts';
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
  const whole = part.length === knowledge.versions[version].suites.pending.length;
  const sentinels = sentinelsOf(knowledge, version, whole);
  const kept = asksGroups ? keptGroups(knowledge) : [];
  const groups = asksGroups ? [...knowledge.groups.legacy.pending, ...kept] : knowledge.groups.legacy.candidates;
  const offered = createSpec(target, knowledge, { version, suites: part, groups });
  const aim = asksGroups && kept.length === 0 ? 'both' : 'suites';
  return { aim, finish: false, sentinels, spec: { ...offered, suites: [...offered.suites, ...sentinels] } };
}

/** Whether suites are asked with the pending groups alone. The highest version of TLS ≤ 1.2 shows the groups for all. */
export function asksGroupsToo(knowledge: Knowledge, version: VersionName, part: readonly number[]): boolean {
  if (knowledge.apart.legacy || version !== knowledge.supportedLegacy[0] || knowledge.groups.legacy.accepted.length === 0)
    return false;
  if (takesKeyedCurves(knowledge)) return false;
  const likely = likelySuites(knowledge, version);
  return likelyGroups(knowledge, version).length > 0 && part.some((code) => likely.includes(code));
}

/** OpenSSL chooses ECDHE_PSK without looking at the groups, and then fails: where a server takes it, groups are asked without. */
const takesKeyedCurves = (knowledge: Knowledge): boolean => knowledge.accepted.some(isKeyedCurve);

/** What must stay in although it is known to be taken: the curve of an ECDSA key. */
const keptGroups = (knowledge: Knowledge): number[] =>
  keysOf(knowledge).has('ecdsa') ? keyCurves(knowledge).filter((group) => knowledge.groups.legacy.accepted.includes(group)) : [];

/**
 * Asks the groups that are left, with suites known to be taken. `part` may add pending suites that use no group: one of them
 * is answered only when no group is taken, so that the hello tells both. Where all suites need an ECDSA key and the
 * client's order counts, the key's curve stands last: an answer with it says that nothing before it is taken.
 */
export function legacyGroupsHello(knowledge: Knowledge, target: SweepTarget, part: readonly number[]): PlannedHello | null {
  const version = knowledge.supportedLegacy.find((one) => knowledge.versions[one].suites.accepted.some(usesCurve));
  if (version === undefined || !knowledge.groupsOpen('legacy') || knowledge.groupsStuck.legacy !== null) return null;
  const { suites: choices, behindCurves } = knowledge.versions[version];
  const takenCurves = choices.accepted.filter(usesCurve);
  const plainCurves = takenCurves.filter((code) => !isKeyedCurve(code));
  const curveSuites = plainCurves.length > 0 ? plainCurves : takenCurves;
  const others = curveSuites.filter((code) => certificateKeyOf(code) !== 'ecdsa');
  const asked = others.length > 0 ? others : curveSuites;
  const standsBehind = (code: number) => asked.some((curve) => behindCurves.get(code)?.has(curve));
  const isBehind = (code: number) => !usesCurve(code) && (choices.order === 'client' || standsBehind(code));
  const added = plainCurves.length > 0 ? part.filter((code) => choices.isPending(code) && isBehind(code)) : [];
  const kept = others.length > 0 || choices.order === 'server' ? [] : keptGroups(knowledge);
  const groups = [...knowledge.groups.legacy.pending, ...kept];
  const spec = createSpec(target, knowledge, { version, suites: added, groups });
  return { aim: 'groups', finish: false, sentinels: [], spec: { ...spec, suites: [...asked, ...spec.suites] } };
}
