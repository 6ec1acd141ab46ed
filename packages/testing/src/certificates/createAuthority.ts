import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, ExtendedKeyUsageExtension, type Extension, X509CertificateGenerator } from '@peculiar/x509';
import { type SubjectNames, subjectAltName } from './subjectAltName.ts';

type Keys = Awaited<ReturnType<typeof createKeys>>;

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

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

/** A throw-away CA with P-256 keys, for tests alone. */
export async function createAuthority(name = 'Throw-away root'): Promise<Authority> {
  const keys = await createKeys();
  return authorityOf(name, keys, await sign({ commonName: name }, keys, name, keys, true));
}

const createKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

function authorityOf(name: string, keys: Keys, own: Issued): Authority {
  return {
    ...own,
    issue: async (options = {}) => sign(options, await createKeys(), name, keys, false),
    createIntermediate: async (below) => {
      const belowKeys = await createKeys();
      return authorityOf(below, belowKeys, await sign({ commonName: below }, belowKeys, name, keys, true));
    },
  };
}

async function sign(options: IssueOptions, keys: Keys, issuer: string, issuerKeys: Keys, isCa: boolean): Promise<Issued> {
  const { commonName = 'leaf', notBefore = new Date(Date.now() - dayMs), notAfter = new Date(Date.now() + 90 * dayMs) } = options;
  const names = subjectAltName(options);
  const generated = await X509CertificateGenerator.create({
    serialNumber: `01${randomBytes(8).toString('hex')}`,
    subject: `CN=${commonName}`,
    issuer: `CN=${issuer}`,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: issuerKeys.privateKey,
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
