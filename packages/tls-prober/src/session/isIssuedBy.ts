import { X509Certificate } from 'node:crypto';

/** Whether `issuer` is named as the issuer of `certificate` and its key made the signature. Both DER; false for rubbish. */
export function isIssuedBy(certificate: Uint8Array, issuer: Uint8Array): boolean {
  try {
    const child = new X509Certificate(certificate);
    const parent = new X509Certificate(issuer);
    return child.checkIssued(parent) && child.verify(parent.publicKey);
  } catch {
    return false;
  }
}
