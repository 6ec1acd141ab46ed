import { createHash } from 'node:crypto';
import type { Tlsa } from '@signpost/contracts';
import { isIssuedBy } from './isIssuedBy.ts';
import { readSpki } from './readSpki.ts';

const trustAnchorUsage = 2;
const domainCertificateUsage = 3;

/**
 * Whether a chain (DER, leaf first) is what a TLSA record pins (RFC 6698 §2.1): the leaf for usage 3, for usage 2 an
 * issuer that the signatures lead up to. The usages 0 and 1 are not for opportunistic protocols and never match
 * (RFC 7673 §6, RFC 7671 §4). Whether the record itself is secure is another question.
 */
export function matchesTlsa(tlsa: Tlsa, chainDer: readonly Uint8Array[]): boolean {
  const [leaf] = chainDer;
  if (leaf === undefined) return false;
  if (tlsa.usage === domainCertificateUsage) return pins(tlsa, leaf);
  return tlsa.usage === trustAnchorUsage && issuersOf(chainDer).some((issuer) => pins(tlsa, issuer));
}

/** The part of the chain above the leaf that is linked to it without a gap. */
function issuersOf(chainDer: readonly Uint8Array[]): Uint8Array[] {
  const issuers = chainDer.slice(1);
  const gap = issuers.findIndex((issuer, index) => !isIssuedBy(chainDer[index] as Uint8Array, issuer));
  return gap === -1 ? issuers : issuers.slice(0, gap);
}

function pins({ selector, matchingType, hex }: Tlsa, der: Uint8Array): boolean {
  const selected = select(selector, der);
  const data = selected && digest(matchingType, selected);
  return data != null && data.toString('hex') === hex.toLowerCase();
}

function select(selector: number, der: Uint8Array): Uint8Array | null {
  if (selector === 0) return der;
  return selector === 1 ? readSpki(der) : null;
}

function digest(matchingType: number, data: Uint8Array): Buffer | null {
  if (matchingType === 0) return Buffer.from(data);
  const algorithm = { 1: 'sha256', 2: 'sha512' }[matchingType];
  return algorithm === undefined ? null : createHash(algorithm).update(data).digest();
}
