import { createHash } from 'node:crypto';

/** Whether one of the SHA-256 fingerprints of a POSH file (Base64, RFC 7711 §3.1) is that of the leaf (DER). */
export function matchesPosh(sha256Fingerprints: readonly string[], leaf: Uint8Array): boolean {
  const digest = createHash('sha256').update(leaf).digest();
  return sha256Fingerprints.some((fingerprint) => Buffer.from(fingerprint, 'base64').equals(digest));
}
