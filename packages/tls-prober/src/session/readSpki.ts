import { readElements, readInner } from './derReader.ts';

const sequenceTag = 0x30;
const versionTag = 0xa0;
/** serialNumber, signature, issuer, validity and subject come before it (RFC 5280 §4.1). */
const fieldsBefore = 5;

/** The SubjectPublicKeyInfo of a certificate, byte for byte as it stands there; `null` when there is none. */
export function readSpki(der: Uint8Array): Uint8Array | null {
  const body = readInner(readInner(der, sequenceTag), sequenceTag);
  const fields = readElements(body).filter(({ tag }, index) => index > 0 || tag !== versionTag);
  return fields[fieldsBefore]?.raw ?? null;
}
