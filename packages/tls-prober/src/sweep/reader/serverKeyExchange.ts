import { createHash } from 'node:crypto';
import { ByteCursor } from '../bytes/byteCursor.ts';
import { suites } from '../names/suites.ts';
import { usesCurve, usesPrime } from '../names/suiteTraits.ts';

/** What a ServerKeyExchange shows: a named curve, or a prime by its size and the SHA-256 of its bytes. */
export interface KeyExchange {
  group: number | null;
  prime: { bits: number; sha256: string } | null;
}

const namedCurve = 3;
const nothing: KeyExchange = { group: null, prime: null };

/** Reads a ServerKeyExchange of the suite given (RFC 8422 §5.4, RFC 5246 §7.4.3); `null` when malformed. */
export function readServerKeyExchange(suite: number, body: Buffer): KeyExchange | null {
  const cursor = new ByteCursor(body);
  if (/PSK/.test(suites.get(suite)?.keyExchange ?? '')) cursor.vector(2);
  if (usesCurve(suite)) return readCurve(cursor);
  return usesPrime(suite) ? readPrime(cursor) : nothing;
}

function readCurve(cursor: ByteCursor): KeyExchange | null {
  const type = cursor.uint8();
  const group = cursor.uint16();
  if (!cursor.ok) return null;
  return type === namedCurve ? { group, prime: null } : nothing;
}

function readPrime(cursor: ByteCursor): KeyExchange | null {
  const sent = cursor.vector(2);
  cursor.vector(2);
  cursor.vector(2);
  if (!cursor.ok) return null;
  const prime = withoutLeadingZeros(sent);
  return { group: null, prime: { bits: bitLength(prime), sha256: createHash('sha256').update(prime).digest('hex') } };
}

function withoutLeadingZeros(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? bytes.subarray(bytes.length) : bytes.subarray(first);
}

const bitLength = (bytes: Buffer): number => (bytes.length === 0 ? 0 : bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24);
