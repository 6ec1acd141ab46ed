import { ecdsaSignatures, rsaSignatures } from '../hello/signatures.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { keysOf, likelyGroups, likelySuites, sentinelsOf } from './likely.ts';
import type { Aim, PlannedHello } from './plannedHello.ts';
import { createSpec, type SweepTarget } from './specs.ts';

const version = 'TLSv1.3';
const mostFinishes = 2;

/** The next hellos of TLS 1.3 that can go side by side: one that asks suites and groups together, or one for each. */
export function tls13Hellos(knowledge: Knowledge, target: SweepTarget): PlannedHello[] {
  const { support, suites, stuck } = knowledge.versions[version];
  const groups = knowledge.groups.tls13;
  if (support !== 'yes') return [];
  const suitesOpen = !suites.complete && stuck === null;
  const groupsOpen = knowledge.groupsOpen('tls13') && knowledge.groupsStuck.tls13 === null;
  if (suitesOpen && groupsOpen && isWorthwhile(knowledge)) {
    return [plan(knowledge, target, 'both', suites.pending, groups.pending)];
  }
  return [
    ...(groupsOpen ? [plan(knowledge, target, 'groups', suites.accepted, groups.pending)] : []),
    ...(suitesOpen ? [plan(knowledge, target, 'suites', suites.pending, groups.accepted)] : []),
    ...(wantsSecondCertificate(knowledge) ? [planCertificate(knowledge, target)] : []),
  ];
}

/** Together they cost one handshake where both give something, and waste one where either gives nothing. */
const isWorthwhile = (knowledge: Knowledge): boolean =>
  !knowledge.apart.tls13 && likelySuites(knowledge, version).length > 0 && likelyGroups(knowledge, version).length > 0;

function plan(knowledge: Knowledge, target: SweepTarget, aim: Aim, suites: number[], groups: number[]): PlannedHello {
  const finish = knowledge.finished < mostFinishes && knowledge.facts.chains.every((chain) => !chain.versions.includes(version));
  const sentinels = aim === 'groups' ? [] : sentinelsOf(knowledge, version, true);
  const spec = createSpec(target, knowledge, { version, exactVersion: true, suites, groups });
  return { aim, finish, sentinels, spec: { ...spec, suites: [...spec.suites, ...sentinels] } };
}

/** Suites of TLS ≤ 1.2 name the certificate's key; where there is only TLS 1.3, a second certificate must be asked for. */
function wantsSecondCertificate(knowledge: Knowledge): boolean {
  const { chains } = knowledge.facts;
  return (
    !knowledge.secondCertificateAsked &&
    chains.length === 1 &&
    knowledge.isTls13Only &&
    knowledge.versions[version].stuck === null
  );
}

function planCertificate(knowledge: Knowledge, target: SweepTarget): PlannedHello {
  const signatures = keysOf(knowledge).has('rsa') ? ecdsaSignatures : rsaSignatures;
  const { suites } = knowledge.versions[version];
  const groups = knowledge.groups.tls13.accepted;
  const spec = createSpec(target, knowledge, { version, exactVersion: true, suites: suites.accepted, groups, signatures });
  return { aim: 'certificate', finish: true, sentinels: [], spec };
}
