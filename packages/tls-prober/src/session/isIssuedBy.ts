import { X509Certificate } from 'node:crypto';

/**
 * Whether `issuer` is named as the issuer of `certificate` and its key made the signature. Both DER; false for rubbish.
 * The key usage is not looked at: a server's own certificate that signs itself seldom allows itself to.
 */
export function isIssuedBy(certificate: Uint8Array, issuer: Uint8Array): boolean {
  try {
    const child = new X509Certificate(certificate);
    const parent = new X509Certificate(issuer);
    return child.issuer === parent.subject && child.verify(parent.publicKey);
  } catch {
    return false;
  }
}
