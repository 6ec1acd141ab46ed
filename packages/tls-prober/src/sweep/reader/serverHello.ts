import { ByteCursor } from '../bytes/byteCursor.ts';
import { extensionCodes } from '../hello/extensions.ts';
import { type VersionName, versionOf } from '../names/versions.ts';
import { readExtensions } from './readExtensions.ts';

export interface ServerHello {
  version: VersionName;
  suite: number;
  /** A HelloRetryRequest: it names a group and asks for another hello (RFC 8446 §4.1.4). */
  retry: boolean;
  /** The group of the key share, TLS 1.3 only. */
  group: number | null;
  /** The server's key share; empty in a HelloRetryRequest. */
  publicKey: Buffer;
  cookie: Buffer | null;
  compression: number;
  alpn: string | null;
  secureRenegotiation: boolean;
  extendedMasterSecret: boolean;
  timestamps: Buffer | null;
}

const retryRandom = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');

/** Reads a ServerHello or HelloRetryRequest (RFC 8446 §4.1.3, RFC 5246 §7.4.1.3); `null` when it is malformed. */
export function readServerHello(body: Buffer): ServerHello | null {
  const cursor = new ByteCursor(body);
  const legacyVersion = cursor.uint16();
  const random = cursor.take(32);
  const sessionId = cursor.vector(1);
  const suite = cursor.uint16();
  const compression = cursor.uint8();
  const extensions = cursor.left > 0 ? readExtensions(cursor.vector(2)) : new Map<number, Buffer>();
  if (!cursor.ok || cursor.left > 0 || sessionId.length > 32 || extensions === null) return null;
  const version = readVersion(extensions.get(extensionCodes.supportedVersions), legacyVersion);
  return version === null ? null : { version, suite, compression, ...readKeyShare(random, extensions), ...readFacts(extensions) };
}

function readVersion(content: Buffer | undefined, legacyVersion: number): VersionName | null {
  if (content === undefined) return versionOf(legacyVersion);
  return content.length === 2 ? versionOf(content.readUInt16BE()) : null;
}

function readKeyShare(random: Buffer, extensions: ReadonlyMap<number, Buffer>) {
  const cursor = new ByteCursor(extensions.get(extensionCodes.keyShare) ?? Buffer.alloc(0));
  const group = cursor.uint16();
  const retry = retryRandom.equals(random);
  const cookie = extensions.get(extensionCodes.cookie);
  return {
    retry,
    group: cursor.ok ? group : null,
    publicKey: retry ? Buffer.alloc(0) : cursor.vector(2),
    cookie: cookie ? new ByteCursor(cookie).vector(2) : null,
  };
}

function readFacts(extensions: ReadonlyMap<number, Buffer>) {
  return {
    alpn: readAlpn(extensions.get(extensionCodes.alpn)),
    secureRenegotiation: extensions.has(extensionCodes.renegotiationInfo),
    extendedMasterSecret: extensions.has(extensionCodes.extendedMasterSecret),
    timestamps: extensions.get(extensionCodes.signedCertificateTimestamp) ?? null,
  };
}

/** The one name that the server chose (RFC 7301 §3.1). */
export function readAlpn(content: Buffer | undefined): string | null {
  if (content === undefined) return null;
  const name = new ByteCursor(new ByteCursor(content).vector(2)).vector(1);
  return name.length === 0
    ? null
    : name
        .toString('latin1')
        .replace(/[^\x21-\x7e]/g, '?')
        .slice(0, 60);
}
