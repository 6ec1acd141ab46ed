import { createHash } from 'node:crypto';
import type { Authority } from './authority.ts';
import { generateKeyPair, type KeyKind, type KeyPair, privateKeyPem, signatureOf } from './keyPair.ts';
import { x509 } from './x509.ts';

const dayMs = 86_400_000;

export interface CertificateSpec {
  /** DNS names of the certificate. Never an XmppAddr: ejabberd 23.01's s2s process crashes on a peer that shows one. */
  names: readonly string[];
  key?: KeyKind;
  selfSigned?: boolean;
  /** Days from now until it ends; negative for one that has ended. */
  endsInDays?: number;
}

/** PEM texts; `chain` holds the leaf and what signed it. */
export interface IssuedCertificate {
  chain: string;
  key: string;
  /** SHA-256 of the public key in hex: the data of a TLSA record `3 1 1` (RFC 6698). */
  publicKeySha256: string;
}

function makeLeaf(
  spec: CertificateSpec,
  kind: KeyKind,
  keys: KeyPair,
  authority: Authority,
  now: Date,
): Promise<x509.X509Certificate> {
  const end = new Date(now.getTime() + (spec.endsInDays ?? 90) * dayMs);
  const issuer = spec.selfSigned ? null : authority;
  return x509.X509CertificateGenerator.create({
    subject: `CN=${spec.names[0]}`,
    issuer: issuer?.certificate.subject ?? `CN=${spec.names[0]}`,
    notBefore: new Date(Math.min(now.getTime(), end.getTime() - 90 * dayMs) - dayMs),
    notAfter: end,
    publicKey: keys.publicKey,
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    signingAlgorithm: signatureOf(issuer ? 'ecdsa-p256' : kind),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
      new x509.SubjectAlternativeNameExtension(spec.names.map((value) => ({ type: 'dns', value }))),
    ],
  });
}

/** Makes a key and its certificate, signed by the lab's authority unless the spec asks for a self-signed one. */
export async function issueCertificate(spec: CertificateSpec, authority: Authority, now: Date): Promise<IssuedCertificate> {
  const kind = spec.key ?? 'ecdsa-p256';
  const keys = await generateKeyPair(kind);
  const leaf = await makeLeaf(spec, kind, keys, authority, now);
  const chain = spec.selfSigned ? [leaf] : [leaf, authority.certificate];
  return {
    chain: `${chain.map((one) => one.toString('pem')).join('\n')}\n`,
    key: await privateKeyPem(keys),
    publicKeySha256: createHash('sha256').update(new Uint8Array(leaf.publicKey.rawData)).digest('hex'),
  };
}
