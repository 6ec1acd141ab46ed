import { isIssuedBy } from './isIssuedBy.ts';

/** How many certificates (DER) from the first on hang together: each but the last of them was signed by the next. */
export function countLinked(chainDer: readonly Uint8Array[]): number {
  const gap = chainDer.findIndex((certificate, index) => {
    const issuer = chainDer[index + 1];
    return issuer === undefined || !isIssuedBy(certificate, issuer);
  });
  return gap + 1;
}
