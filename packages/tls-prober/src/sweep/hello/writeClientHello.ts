import { uint8, uint16, uint16List, vector } from '../bytes/writeBytes.ts';
import { versionCodes } from '../names/versions.ts';
import { writeExtensions } from './extensions.ts';
import type { HelloSpec } from './helloSpec.ts';

/** A key that we share in the hello (RFC 8446 §4.2.8). */
export interface KeyShare {
  group: number;
  publicKey: Buffer;
}

export interface HelloParts {
  /** 32 bytes. */
  random: Buffer;
  /** Up to 32 bytes; TLS 1.3 servers echo it, so that boxes in between see what they know (RFC 8446 §D.4). */
  sessionId: Buffer;
  /** Empty makes a TLS 1.3 server name the group that it wants, in a HelloRetryRequest. */
  keyShares: readonly KeyShare[];
  /** What a HelloRetryRequest asked us to say back. */
  cookie: Buffer | null;
}

/** Says that secure renegotiation is known where no extension may say so (RFC 5746 §3.3). */
const renegotiationSuite = 0x00ff;

/** The handshake message alone, as it goes into a transcript. */
export function writeClientHello(spec: HelloSpec, { random, sessionId, keyShares, cookie }: HelloParts): Buffer {
  const legacyVersion = Math.min(versionCodes[spec.version], versionCodes['TLSv1.2']);
  const withExtensions = spec.version !== 'SSLv3';
  const suites = withExtensions ? spec.suites : [...spec.suites, renegotiationSuite];
  const body = Buffer.concat([
    uint16(legacyVersion),
    random,
    vector(1, sessionId),
    vector(2, uint16List(suites)),
    vector(1, Buffer.from(spec.compression ? [1, 0] : [0])),
    ...(withExtensions ? [vector(2, writeExtensions(spec, keyShares, cookie))] : []),
  ]);
  return Buffer.concat([uint8(1), vector(3, body)]);
}

/** The hello in its record; the record says TLS 1.0 as every client's first one does (RFC 8446 §5.1). */
export function writeHelloRecord(spec: HelloSpec, message: Buffer): Buffer {
  const recordVersion = spec.version === 'SSLv3' ? versionCodes.SSLv3 : versionCodes.TLSv1;
  return Buffer.concat([uint8(22), uint16(recordVersion), vector(2, message)]);
}
