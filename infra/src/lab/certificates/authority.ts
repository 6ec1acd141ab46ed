import { generateKeyPair, type KeyPair, signatureOf } from './keyPair.ts';
import { x509 } from './x509.ts';

const yearMs = 365 * 86_400_000;

/** The lab's own certificate authority, made anew at each start: nothing outside a lab ever trusts it. */
export interface Authority {
  certificate: x509.X509Certificate;
  keys: KeyPair;
}

export async function createAuthority(now: Date): Promise<Authority> {
  const keys = await generateKeyPair('ecdsa-p256');
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'O=Signpost Lab, CN=Signpost Lab Root',
    notBefore: new Date(now.getTime() - 86_400_000),
    notAfter: new Date(now.getTime() + yearMs),
    keys,
    signingAlgorithm: signatureOf('ecdsa-p256'),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, keys };
}
