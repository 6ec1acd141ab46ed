import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, ExtendedKeyUsageExtension, type Extension, X509CertificateGenerator } from '@peculiar/x509';
import { type SubjectNames, subjectAltName } from './subjectAltName.ts';

export interface Issued {
  /** PEM. */
  certificate: string;
  /** PEM, PKCS #8. */
  key: string;
  der: Uint8Array;
}

export interface IssueOptions extends SubjectNames {
  commonName?: string;
  notBefore?: Date;
  notAfter?: Date;
  extensions?: Extension[];
}

export interface Authority extends Issued {
  issue(options?: IssueOptions): Promise<Issued>;
  /** An intermediate below this one. */
  createIntermediate(name: string): Promise<Authority>;
}

const algorithms = {
  strong: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  /** 1024 bits and SHA-1: nobody should accept it, and a prober has to see it. */
  weak: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-1' },
};
type Strength = keyof typeof algorithms;
const dayMs = 86_400_000;

/** A throw-away CA, for tests alone. */
export async function createAuthority(name = 'Throw-away root', strength: Strength = 'strong'): Promise<Authority> {
  const keys = await createKeys(strength);
  const issuer = { name, keys, strength };
  return authorityOf(issuer, await sign({ commonName: name }, keys, issuer, true));
}

/** A server's certificate that no CA signed. */
export async function createSelfSigned(options: IssueOptions = {}): Promise<Issued> {
  const keys = await createKeys('strong');
  return sign(options, keys, { name: options.commonName ?? 'leaf', keys, strength: 'strong' }, false);
}

const createKeys = (strength: Strength) =>
  webcrypto.subtle.generateKey(algorithms[strength], true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;

interface Issuer {
  name: string;
  keys: webcrypto.CryptoKeyPair;
  strength: Strength;
}

function authorityOf(issuer: Issuer, own: Issued): Authority {
  return {
    ...own,
    issue: async (options = {}) => sign(options, await createKeys(issuer.strength), issuer, false),
    createIntermediate: async (name) => {
      const below = { ...issuer, name, keys: await createKeys(issuer.strength) };
      return authorityOf(below, await sign({ commonName: name }, below.keys, issuer, true));
    },
  };
}

async function sign(options: IssueOptions, keys: webcrypto.CryptoKeyPair, issuer: Issuer, isCa: boolean): Promise<Issued> {
  const { commonName = 'leaf', notBefore = new Date(Date.now() - dayMs), notAfter = new Date(Date.now() + 90 * dayMs) } = options;
  const names = subjectAltName(options);
  const generated = await X509CertificateGenerator.create({
    serialNumber: `01${randomBytes(8).toString('hex')}`,
    subject: `CN=${commonName}`,
    issuer: `CN=${issuer.name}`,
    notBefore,
    notAfter,
    signingAlgorithm: algorithms[issuer.strength],
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: [
      new BasicConstraintsExtension(isCa, undefined, true),
      ...(isCa ? [] : [new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])]),
      ...(names ? [names] : []),
      ...(options.extensions ?? []),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(pkcs8).toString('base64')}\n-----END PRIVATE KEY-----\n`;
  return { certificate: `${generated.toString('pem')}\n`, key, der: new Uint8Array(generated.rawData) };
}
