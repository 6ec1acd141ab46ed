import { uint8, uint16, uint16List, vector } from '../bytes/writeBytes.ts';
import { type VersionName, versionCodes, versionNames } from '../names/versions.ts';
import type { HelloSpec } from './helloSpec.ts';
import type { KeyShare } from './writeClientHello.ts';

/** Extension numbers (https://www.iana.org/assignments/tls-extensiontype-values). */
export const extensionCodes = {
  serverName: 0,
  statusRequest: 5,
  supportedGroups: 10,
  pointFormats: 11,
  signatureAlgorithms: 13,
  alpn: 16,
  signedCertificateTimestamp: 18,
  extendedMasterSecret: 23,
  earlyData: 42,
  supportedVersions: 43,
  cookie: 44,
  pskModes: 45,
  signatureAlgorithmsCert: 50,
  keyShare: 51,
  renegotiationInfo: 0xff01,
} as const;

const extension = (code: number, ...parts: Buffer[]): Buffer => Buffer.concat([uint16(code), vector(2, ...parts)]);
const none: Buffer[] = [];

/** The extensions of a hello, in full. SSLv3 has none (RFC 6101). */
export function writeExtensions(spec: HelloSpec, keyShares: readonly KeyShare[], cookie: Buffer | null): Buffer {
  const modern = spec.version === 'TLSv1.2' || spec.version === 'TLSv1.3';
  return Buffer.concat([
    ...writeServerName(spec.serverName),
    ...(modern ? [extension(extensionCodes.signatureAlgorithms, vector(2, uint16List(spec.signatures)))] : none),
    ...writeGroups(spec.groups),
    extension(extensionCodes.statusRequest, Buffer.from([1, 0, 0, 0, 0])),
    extension(extensionCodes.signedCertificateTimestamp),
    ...writeAlpn(spec.alpn),
    ...(spec.exactVersion ? none : writeLegacy()),
    ...(spec.version === 'TLSv1.3' ? writeTls13(spec, keyShares, cookie) : writeOldVersions(spec.version)),
  ]);
}

const writeServerName = (name: string | null): Buffer[] =>
  name === null ? none : [extension(extensionCodes.serverName, vector(2, uint8(0), vector(2, Buffer.from(name, 'latin1'))))];

const writeGroups = (groups: readonly number[]): Buffer[] =>
  groups.length === 0
    ? none
    : [
        extension(extensionCodes.supportedGroups, vector(2, uint16List(groups))),
        extension(extensionCodes.pointFormats, vector(1, Buffer.from([0, 1, 2]))),
      ];

const writeAlpn = (names: readonly string[]): Buffer[] =>
  names.length === 0 ? none : [extension(extensionCodes.alpn, vector(2, ...names.map((name) => vector(1, Buffer.from(name)))))];

/** Secure renegotiation (RFC 5746) and extended master secret (RFC 7627). */
const writeLegacy = (): Buffer[] => [
  extension(extensionCodes.renegotiationInfo, Buffer.from([0])),
  extension(extensionCodes.extendedMasterSecret),
];

/**
 * Names each version down to SSLv3. Who knows TLS 1.3 chooses by this list (RFC 8446 §4.2.1), so that a version missing in
 * between hides none below it; who does not goes by the hello's own version, which says the same.
 */
const writeOldVersions = (highest: VersionName): Buffer[] => {
  const codes = versionNames.slice(0, versionNames.indexOf(highest) + 1).map((name) => versionCodes[name]);
  return [extension(extensionCodes.supportedVersions, vector(1, uint16List(codes.reverse())))];
};

function writeTls13({ exactVersion }: HelloSpec, keyShares: readonly KeyShare[], cookie: Buffer | null): Buffer[] {
  const { 'TLSv1.3': tls13, 'TLSv1.2': tls12, 'TLSv1.1': tls11, TLSv1: tls10 } = versionCodes;
  const versions = exactVersion ? [tls13] : [tls13, tls12, tls11, tls10];
  const shares = keyShares.map(({ group, publicKey }) => Buffer.concat([uint16(group), vector(2, publicKey)]));
  return [
    extension(extensionCodes.supportedVersions, vector(1, uint16List(versions))),
    extension(extensionCodes.pskModes, Buffer.from([1, 1])),
    ...(cookie ? [extension(extensionCodes.cookie, vector(2, cookie))] : none),
    extension(extensionCodes.keyShare, vector(2, ...shares)),
  ];
}
