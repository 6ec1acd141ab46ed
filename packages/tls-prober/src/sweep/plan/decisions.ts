import type { Knowledge } from '../knowledge/knowledge.ts';
import { hasTrait, type SuiteTrait, usesPrime } from '../names/suiteTraits.ts';
import type { VersionName } from '../names/versions.ts';
import { legacySuitesHello } from './legacyHellos.ts';
import { isUsualTls13, likelySuites, sentinelsOf } from './likely.ts';
import type { PlannedHello } from './plannedHello.ts';
import { createSpec, type SweepTarget } from './specs.ts';
import { tls13Hellos } from './tls13Hellos.ts';

/** Traits that mean the same letter; once one is seen the others change nothing. */
const classes: readonly (readonly SuiteTrait[])[] = [['anonymous', 'null', 'export'], ['rc4'], ['block64']];
const perfection: readonly SuiteTrait[] = ['not-forward-secret', 'not-aead'];

const isOneOf = (code: number, traits: readonly SuiteTrait[]): boolean => traits.some((trait) => hasTrait(code, trait));

/** Within so many hellos all that decides a letter is settled. */
export const mostDecisions = 15;

/**
 * The next hello that decides a letter or a cap, or `null` when all that does is settled (or can't be asked). `made` counts
 * the hellos so far: where enough are left, a list of which one suite is known is asked whole, since a short one ends so.
 */
export function decisionHello(knowledge: Knowledge, target: SweepTarget, made: number): PlannedHello | null {
  const versions = knowledge.supportedLegacy.filter((one) => knowledge.isAskable(one));
  const undecided = versions.filter((version) => undecidedSuites(knowledge, version).length > 0);
  const [version] = undecided;
  if (version !== undefined) {
    const { accepted, pending } = knowledge.versions[version].suites;
    const isAffordable = accepted.length < 2 && made + 2 * undecided.length + 3 <= mostDecisions;
    return legacySuitesHello(knowledge, target, version, isAffordable ? pending : undecidedSuites(knowledge, version));
  }
  const open = knowledge.isAskable('TLSv1.3') && undecidedSuites(knowledge, 'TLSv1.3').length > 0;
  return open ? tls13Decision(knowledge, target) : null;
}

/** In the client's order the next usual suite shows all weak ones refused, since they stand before it. */
function tls13Decision(knowledge: Knowledge, target: SweepTarget): PlannedHello | null {
  const proves = knowledge.presumedOrder === 'client' && sentinelsOf(knowledge, 'TLSv1.3', true).length > 0;
  const hopeful = proves && likelySuites(knowledge, 'TLSv1.3').length > 0;
  return hopeful ? (tls13Hellos(knowledge, target)[0] ?? null) : unlikelyTls13(knowledge, target);
}

/** All but the suites that every server has: mostly refused together, and so never asked again. Where they are not, just the weak ones. */
function unlikelyTls13(knowledge: Knowledge, target: SweepTarget): PlannedHello {
  const version = 'TLSv1.3';
  const { accepted, pending } = knowledge.versions[version].suites;
  const likely = likelySuites(knowledge, version);
  const suites = accepted.every(isUsualTls13)
    ? pending.filter((code) => !likely.includes(code))
    : undecidedSuites(knowledge, version);
  const spec = createSpec(target, knowledge, { version, exactVersion: true, suites, groups: knowledge.groups.tls13.accepted });
  return { aim: 'suites', finish: false, sentinels: [], spec };
}

/** Whether no hello is left that could change a letter. */
export const isDecided = (knowledge: Knowledge): boolean =>
  knowledge.openVersions.every(
    (version) => knowledge.versions[version].support === 'yes' && undecidedSuites(knowledge, version).length === 0,
  );

function undecidedSuites(knowledge: Knowledge, version: VersionName): number[] {
  const { pending } = knowledge.versions[version].suites;
  const seen = (test: (code: number) => boolean) => knowledge.accepted.some(test);
  const open = classes.filter((traits) => !seen((code) => isOneOf(code, traits))).flat();
  const weak = pending.filter((code) => isOneOf(code, open));
  const [highest] = knowledge.supportedLegacy;
  if (version !== highest) return weak;
  const primes = seen(usesPrime) ? [] : pending.filter((code) => usesPrime(code) && !weak.includes(code));
  if (weak.length + primes.length > 0) return [...weak, ...primes];
  if (knowledge.accepted.every((code) => hasTrait(code, 'not-forward-secret'))) return forwardSecret(pending);
  const modern = knowledge.supportedLegacy.length === 1 && version === 'TLSv1.2';
  return modern && !seen((code) => isOneOf(code, perfection)) ? pending.filter((code) => isOneOf(code, perfection)) : [];
}

const forwardSecret = (codes: readonly number[]): number[] => codes.filter((code) => !hasTrait(code, 'not-forward-secret'));
