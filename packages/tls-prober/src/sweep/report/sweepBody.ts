import {
  type Certificate,
  type Seen,
  type SweptChain,
  suiteTraitNames,
  type TlsSweepBody,
  type VersionSweep,
} from '@signpost/contracts';
import { isIssuedBy } from '../../session/isIssuedBy.ts';
import { readCertificate } from '../../session/readCertificate.ts';
import type { SeenChain } from '../knowledge/facts.ts';
import type { GroupFamily, Knowledge } from '../knowledge/knowledge.ts';
import { groupName } from '../names/groups.ts';
import { hexCode, suiteName } from '../names/suites.ts';
import { hasTrait, type SuiteTrait, traitsOf } from '../names/suiteTraits.ts';
import { type VersionName, versionNames } from '../names/versions.ts';
import { isDecided } from '../plan/decisions.ts';
import { leastHandshakes } from './leastHandshakes.ts';

/** What this run alone cost. */
export interface RunCost {
  connections: number;
  bytesRead: number;
  bytesWritten: number;
  pausedMs: number;
}

const seenOf = (fact: boolean | null): Seen => (fact === null ? 'unknown' : fact ? 'yes' : 'no');

/** The observation of a sweep, made of all that is known. */
export function sweepBody(knowledge: Knowledge, mode: TlsSweepBody['mode'], cost: RunCost): TlsSweepBody {
  const { facts, counts } = knowledge;
  return {
    kind: 'tls-sweep',
    mode,
    complete: counts.answers > 0 && knowledge.complete,
    decided: counts.answers > 0 && isDecided(knowledge),
    versions: versionNames.map((version) => versionSweep(knowledge, version)),
    traits: Object.fromEntries(suiteTraitNames.map((trait) => [trait, traitSeen(knowledge, trait)])) as TlsSweepBody['traits'],
    groups: { tls13: groupSweep(knowledge, 'tls13'), legacy: groupSweep(knowledge, 'legacy') },
    primes: facts.primes.map(({ bits, sha256, name }) => ({ bits, sha256, knownAs: name })),
    compression: seenOf(facts.compression),
    secureRenegotiation: seenOf(facts.secureRenegotiation),
    extendedMasterSecret: seenOf(facts.extendedMasterSecret),
    ocspStapled: seenOf(facts.stapled),
    signedCertificateTimestamps: facts.timestamps,
    earlyData: seenOf(knowledge.versions['TLSv1.3'].support === 'no' ? false : facts.earlyData),
    clientCertificateAsked: seenOf(facts.clientCertificateAsked),
    ...(facts.alpnSeen ? { alpn: facts.alpn } : {}),
    chains: facts.chains.map(chainOf),
    handshakes: {
      accepted: counts.answers,
      refused: counts.refusals,
      silent: counts.silent,
      inconclusive: counts.inconclusive,
      least: leastHandshakes(knowledge),
    },
    ...cost,
    trouble: knowledge.trouble,
  };
}

/** Who refuses every hello may just not understand ours: that is no proof of anything. */
function versionSweep(knowledge: Knowledge, version: VersionName): VersionSweep {
  const { suites, ...state } = knowledge.versions[version];
  const support = knowledge.counts.answers === 0 ? 'unknown' : state.support;
  const accepted = suites.accepted.map((code) => ({ code: hexCode(code), name: suiteName(code), traits: [...traitsOf(code)] }));
  return { version, answer: support, suites: accepted, complete: support === 'no' || suites.complete, order: suites.order };
}

/** A trait is ruled out only when every suite that has it was refused in every version that is served. */
function traitSeen(knowledge: Knowledge, trait: SuiteTrait): Seen {
  if (knowledge.accepted.some((code) => hasTrait(code, trait))) return 'yes';
  const open = knowledge.openVersions.some((version) => {
    const { support, suites } = knowledge.versions[version];
    return support === 'unknown' || suites.pending.some((code) => hasTrait(code, trait));
  });
  return open || knowledge.counts.answers === 0 ? 'unknown' : 'no';
}

function groupSweep(knowledge: Knowledge, family: GroupFamily) {
  const { accepted } = knowledge.groups[family];
  return {
    groups: accepted.map((code) => ({ code: hexCode(code), name: groupName(code) })),
    complete: !knowledge.groupsOpen(family),
  };
}

function chainOf({ certificates, versions }: SeenChain): SweptChain {
  const ders = certificates.map((certificate) => Buffer.from(certificate, 'base64'));
  const read = ders.map(readCertificate).filter((certificate): certificate is Certificate => certificate !== null);
  const ordered = ders.every((der, index) => {
    const issuer = ders[index + 1];
    return issuer === undefined || isIssuedBy(der, issuer);
  });
  return { versions, certificates: read, ordered };
}
