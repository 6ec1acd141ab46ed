import { webcrypto } from 'node:crypto';

export type KeyKind = 'ecdsa-p256' | 'rsa-2048' | 'rsa-1024';
export type KeyPair = webcrypto.CryptoKeyPair;

const rsa = (modulusLength: number, hash: string) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash,
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
});

const algorithms = {
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'rsa-2048': rsa(2048, 'SHA-256'),
  'rsa-1024': rsa(1024, 'SHA-1'),
} as const;

export const generateKeyPair = (kind: KeyKind): Promise<KeyPair> =>
  webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']) as Promise<KeyPair>;

/** How a key of this kind signs: the weak one with SHA-1. */
export const signatureOf = (kind: KeyKind): { name: string; hash: string } => ({
  name: algorithms[kind].name,
  hash: algorithms[kind].hash,
});

const pem = (der: ArrayBuffer): string =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;

export const privateKeyPem = async (keys: KeyPair): Promise<string> =>
  pem(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
