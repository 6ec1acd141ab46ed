import { createHash } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** Tells whether a certificate is one of the roots that we trust ourselves. */
export type TrustStore = (der: Uint8Array) => boolean;

export function createTrustStore(extraCas: readonly string[]): TrustStore {
  let hashes: Set<string> | undefined;
  return (der) => {
    hashes ??= new Set([...rootCertificates, ...extraCas].flatMap(derOfPem).map(hash));
    return hashes.has(hash(der));
  };
}

const hash = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

const pemBlock = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g;

/** Every certificate of a PEM bundle. */
const derOfPem = (pem: string): Buffer[] => [...pem.matchAll(pemBlock)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
