import type { Failure } from '@signpost/contracts';
import type { HelloAnswer, HelloOutcome } from '../handshake/helloOutcome.ts';
import { protocolVersionAlert } from '../names/alerts.ts';
import { certificateKeyOf, isKeyedCurve, usesCurve } from '../names/suiteTraits.ts';
import { type VersionName, versionNames } from '../names/versions.ts';
import type { PlannedHello } from '../plan/plannedHello.ts';
import { ownGroups } from '../tls13/keyShares.ts';
import { addFacts } from './facts.ts';
import { familyOf, type Knowledge, type VersionState } from './knowledge.ts';

/** Adds to the knowledge what one hello told. `null` when it was learned; a failure when the answer makes no sense. */
export function learn(knowledge: Knowledge, hello: PlannedHello, outcome: HelloOutcome): Failure | null {
  if (hello.finish && !stoppedForKey(outcome)) knowledge.finished++;
  if (hello.aim === 'certificate') knowledge.secondCertificateAsked = true;
  if (outcome.kind === 'inconclusive') return learnTrouble(knowledge, hello, outcome.failure);
  const trouble = outcome.kind === 'answer' ? learnAnswer(knowledge, hello, outcome) : learnNo(knowledge, hello, outcome);
  if (trouble !== null || !isAsOpenAsBefore(knowledge, hello)) return trouble;
  return learnTrouble(knowledge, hello, { code: 'tls-failed', detail: 'the answer tells nothing new' });
}

/** The server chose a group for which we have no key: the rest of the handshake did not take place. */
const stoppedForKey = (outcome: HelloOutcome): boolean =>
  outcome.kind === 'answer' && outcome.version === 'TLSv1.3' && outcome.group !== null && !ownGroups.has(outcome.group);

/** Whether all that a hello asked is still to be asked: the same hello would be planned again and again. */
function isAsOpenAsBefore(knowledge: Knowledge, { aim, spec, sentinels }: PlannedHello): boolean {
  const family = familyOf(spec.version);
  if (aim === 'groups') return spec.groups.every((group) => knowledge.groups[family].isPending(group));
  if ((aim !== 'suites' && aim !== 'both') || (aim === 'both' && knowledge.apart[family])) return false;
  const { support, suites } = knowledge.versions[spec.version];
  const asked = spec.suites.filter((code) => !sentinels.includes(code) && suites.candidates.includes(code));
  return support !== 'no' && sentinels.length === 0 && asked.every((code) => suites.isPending(code));
}

function learnNo(
  knowledge: Knowledge,
  hello: PlannedHello,
  outcome: { kind: 'refused'; alert: number } | { kind: 'silent' },
): null {
  knowledge.counts[outcome.kind === 'silent' ? 'silent' : 'refusals']++;
  learnRefusal(knowledge, hello, outcome.kind === 'refused' ? outcome.alert : null);
  return null;
}

const below = (version: VersionName): VersionName[] => versionNames.slice(0, versionNames.indexOf(version));
const versionsUpTo = (version: VersionName): VersionName[] => [...below(version), version];

function learnAnswer(knowledge: Knowledge, hello: PlannedHello, answer: HelloAnswer): Failure | null {
  const { spec } = hello;
  const rank = versionNames.indexOf(answer.version);
  const tooHigh = rank > versionNames.indexOf(spec.version) || (spec.exactVersion && answer.version !== spec.version);
  if (tooHigh || !spec.suites.includes(answer.suite)) {
    return learnTrouble(knowledge, hello, { code: 'tls-failed', detail: 'the server chose what was not offered' });
  }
  knowledge.counts.answers++;
  for (const version of versionsUpTo(spec.version).slice(rank + 1)) passVersion(knowledge, version, hello);
  const state = knowledge.versions[answer.version];
  const possible = eligible(knowledge, hello, answer);
  state.support = 'yes';
  state.suites.accept(answer.suite, possible);
  if (hello.sentinels.includes(answer.suite)) state.suites.answeredSentinel();
  closeBelowRefused(knowledge, answer.version);
  learnGroup(knowledge, hello, answer);
  if (usesCurve(answer.suite)) noteBehind(state, answer.suite, possible);
  addFacts(knowledge.facts, answer, { compression: spec.compression, alpn: spec.alpn.length > 0 });
  return null;
}

function noteBehind({ behindCurves }: VersionState, chosen: number, offered: readonly number[]): void {
  for (const code of offered.filter((one) => !usesCurve(one)))
    behindCurves.set(code, new Set([...(behindCurves.get(code) ?? []), chosen]));
}

/**
 * What of the offer the server could have chosen. Where groups were cut, curve suites could only where one was left that it
 * takes, and those for ECDSA keys only where the key's curve surely was.
 */
function eligible(knowledge: Knowledge, { spec }: PlannedHello, { version, suite }: HelloAnswer): number[] {
  const { candidates } = knowledge.versions[version].suites;
  const groups = knowledge.groups[familyOf(version)];
  const whole = groups.candidates.every((group) => spec.groups.includes(group));
  const curvesFit = whole || usesCurve(suite) || groups.accepted.some((group) => spec.groups.includes(group));
  const keyFits = (code: number) => whole || certificateKeyOf(code) !== 'ecdsa' || certificateKeyOf(suite) === 'ecdsa';
  const fits = (code: number) => !usesCurve(code) || (curvesFit && keyFits(code));
  return spec.suites.filter((code) => candidates.includes(code) && fits(code));
}

/**
 * A suite without a group that is answered where one with a group would be preferred shows that no group fits; so does a
 * group that was known to be taken.
 */
function learnGroup(knowledge: Knowledge, { aim, spec }: PlannedHello, answer: HelloAnswer): void {
  const family = familyOf(answer.version);
  const groups = knowledge.groups[family];
  const { suites, behindCurves } = knowledge.versions[answer.version];
  const needsNoGroup = family === 'legacy' && !usesCurve(answer.suite);
  const stoodBehind = spec.suites.some((code) => behindCurves.get(answer.suite)?.has(code));
  const isBehind = needsNoGroup && (stoodBehind || suites.order === 'client');
  const isKnown = answer.group !== null && groups.accepted.includes(answer.group);
  if (aim === 'groups' && (isKnown || isBehind)) groups.refuse(spec.groups);
  else if (answer.group !== null && spec.groups.includes(answer.group)) groups.accept(answer.group, []);
  else if (aim === 'both' && suites.order === 'server') knowledge.apart[family] = true;
}

function learnRefusal(knowledge: Knowledge, { aim, spec }: PlannedHello, alert: number | null): void {
  const { version } = spec;
  const state = knowledge.versions[version];
  const family = familyOf(version);
  if (aim === 'control' || aim === 'certificate') return;
  if (alert === protocolVersionAlert && state.support !== 'yes') closeFrom(knowledge, version);
  if (aim === 'groups') knowledge.groups[family].refuse(spec.groups);
  if (aim === 'both' && knowledge.groups[family].accepted.length > 0) knowledge.apart[family] = true;
  const whole = aim === 'suites' || !knowledge.apart[family];
  const offered = spec.suites.filter((code) => state.suites.candidates.includes(code));
  // Who takes a keyed curve may have chosen that one and failed at it.
  const tells = !offered.some((code) => isKeyedCurve(code) && state.suites.isPending(code));
  state.suites.refuse(offered.filter((code) => whole || (tells && family === 'legacy' && !usesCurve(code))));
  if (state.suites.complete && state.suites.accepted.length === 0) closeFrom(knowledge, version);
}

/**
 * A version is refused. Who knows TLS 1.3 goes by the list of versions in the hello, so that what lies below is refused too.
 * Others should answer with the highest version that they have, not above the one offered (RFC 5246 §E.1), but some refuse
 * a version that they lack in between: there each one is asked.
 */
function closeFrom(knowledge: Knowledge, version: VersionName): void {
  closeVersion(knowledge, version);
  knowledge.versions[version].refusedWhole = true;
  if (version === 'TLSv1.3' || knowledge.counts.answers === 0) return;
  if (knowledge.versions['TLSv1.3'].support !== 'yes') return;
  for (const lower of below(version)) closeVersion(knowledge, lower);
}

/** The same, for refusals that came before it was known that the server speaks TLS. */
function closeBelowRefused(knowledge: Knowledge, answered: VersionName): void {
  const refused = below(answered).findLast((version) => knowledge.versions[version].refusedWhole);
  if (refused !== undefined) closeFrom(knowledge, refused);
}

function closeVersion(knowledge: Knowledge, version: VersionName): void {
  const state = knowledge.versions[version];
  if (state.support !== 'yes') state.support = 'no';
}

/** A lower version was answered: this one is refused or, where it is known to be served, has none of the suites offered. */
function passVersion(knowledge: Knowledge, version: VersionName, { aim, spec }: PlannedHello): void {
  const state = knowledge.versions[version];
  if (state.support === 'yes' && aim === 'suites') state.suites.refuse(spec.suites);
  closeVersion(knowledge, version);
}

function learnTrouble(knowledge: Knowledge, { aim, spec }: PlannedHello, trouble: Failure): Failure {
  knowledge.counts.inconclusive++;
  if (aim === 'groups') knowledge.groupsStuck[familyOf(spec.version)] = trouble;
  else if (aim === 'suites' || aim === 'both') knowledge.versions[spec.version].stuck = trouble;
  return trouble;
}
