import { isIssuedBy } from './isIssuedBy.ts';

/**
 * Whether a link is proved to be missing: a certificate known from a trusted chain elsewhere made the signature on the
 * last one that was sent. Without such a witness a missing intermediate and a private CA look the same.
 */
export function isChainIncomplete(chainDer: readonly Uint8Array[], knownIssuers: readonly Uint8Array[]): boolean {
  const last = chainDer.at(-1);
  return last !== undefined && knownIssuers.some((issuer) => isIssuedBy(last, issuer));
}
