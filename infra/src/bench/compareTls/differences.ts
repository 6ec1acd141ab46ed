import type { Certificate, TlsSweepBody, VersionSweep } from '@signpost/contracts';
import type { PeerCertificate, PeerFindings, PeerName } from '../peers/peerFindings.ts';

export const comparedFields = ['versions', 'suites', 'groups', 'certificate'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One thing on which a scanner and we do not say the same. */
export interface Difference {
  peer: PeerName;
  peerVersion: string;
  field: ComparedField;
  /** A protocol version, or the family of groups; empty for certificates. */
  where: string;
  /** Who alone says it. */
  side: 'ours' | 'theirs';
  /** The suite, group or property. */
  item: string;
}

/** Everything on which the two disagree, in both directions. What a scanner never looks for is no disagreement. */
export function findDifferences(ours: TlsSweepBody, theirs: PeerFindings): Difference[] {
  const base = { peer: theirs.peer, peerVersion: theirs.peerVersion };
  return [
    ...versionDifferences(ours, theirs),
    ...suiteDifferences(ours, theirs),
    ...groupDifferences(ours, theirs),
    ...certificateDifferences(ours, theirs),
  ].map((difference) => ({ ...base, ...difference }));
}

type Found = Omit<Difference, 'peer' | 'peerVersion'>;

const versionDifferences = (ours: TlsSweepBody, theirs: PeerFindings): Found[] =>
  ours.versions.flatMap(({ version, answer }): Found[] => {
    const offered = theirs.versions[version];
    if (offered === undefined || answer === (offered ? 'yes' : 'no')) return [];
    return [
      {
        field: 'versions',
        where: version,
        side: offered ? 'theirs' : 'ours',
        item: answer === 'unknown' ? 'unknown to us' : 'offered',
      },
    ];
  });

const suiteDifferences = (ours: TlsSweepBody, theirs: PeerFindings): Found[] =>
  ours.versions.flatMap((sweep) => {
    const codes = theirs.suites[sweep.version];
    if (codes === undefined && (theirs.versions[sweep.version] ?? true)) return [];
    return differenceOf('suites', sweep.version, codesOf(sweep), codes ?? []);
  });

const codesOf = ({ suites }: VersionSweep): string[] => suites.map(({ code }) => code);

function groupDifferences(ours: TlsSweepBody, theirs: PeerFindings): Found[] {
  return theirs.groups.flatMap(({ family, how, names }) => {
    const known = family === 'any' ? [...ours.groups.tls13.groups, ...ours.groups.legacy.groups] : ours.groups[family].groups;
    const own = known.map(({ name }) => name).filter((name) => family !== 'any' || !name.startsWith('ffdhe'));
    return differenceOf('groups', family, own, names).filter(({ side }) => how === 'all' || side === 'theirs');
  });
}

function differenceOf(field: ComparedField, where: string, ours: readonly string[], theirs: readonly string[]): Found[] {
  const only = (side: 'ours' | 'theirs', one: readonly string[], other: readonly string[]): Found[] =>
    [...new Set(one)].filter((item) => !other.includes(item)).map((item) => ({ field, where, side, item }));
  return [...only('ours', ours, theirs), ...only('theirs', theirs, ours)];
}

/** Each certificate of theirs must be one of ours in all that they tell of it; each of ours must be among theirs. */
function certificateDifferences({ chains }: TlsSweepBody, { certificates }: PeerFindings): Found[] {
  const leaves = [
    ...new Map(chains.flatMap(({ certificates: [leaf] }) => (leaf ? [[leaf.sha256, leaf] as const] : []))).values(),
  ];
  const strange = certificates.filter((theirs) => !leaves.some((leaf) => isSame(leaf, theirs)));
  const missing = leaves.filter((leaf) => !certificates.some((theirs) => isSame(leaf, theirs)));
  const found = (side: 'ours' | 'theirs', item: string): Found => ({ field: 'certificate', where: '', side, item });
  return [
    ...strange.map((theirs) =>
      found('theirs', `${theirs.keyType ?? '?'} ${theirs.keyBits ?? ''} ${theirs.sha256?.slice(0, 16) ?? ''}`.trim()),
    ),
    ...missing.map((leaf) => found('ours', `${leaf.keyType} ${leaf.keyBits ?? ''} ${leaf.sha256.slice(0, 16)}`)),
  ];
}

function isSame(leaf: Certificate, theirs: PeerCertificate): boolean {
  if (theirs.sha256 !== undefined && theirs.sha256 !== leaf.sha256) return false;
  if (theirs.keyBits !== undefined && leaf.keyBits !== null && theirs.keyBits !== leaf.keyBits) return false;
  if (theirs.keyType !== undefined && keyKind(theirs.keyType) !== keyKind(leaf.keyType)) return false;
  if (theirs.notAfter !== undefined && Date.parse(theirs.notAfter) !== Date.parse(leaf.notAfter)) return false;
  return theirs.names === undefined || theirs.names.every((name) => leaf.dnsNames.includes(name));
}

const keyKind = (name: string): string => (/^(ec|ecdsa|ecc|id-ecpublickey)/i.test(name) ? 'ec' : name.toLowerCase());
