import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate as AsnCertificate, BasicConstraints, ExtendedKeyUsage } from '@peculiar/asn1-x509';
import { Name } from '@peculiar/x509';
import type { Certificate } from '@signpost/contracts';
import { countTimestamps } from './countTimestamps.ts';
import { extensionOids, keyUsageNames } from './extensionOids.ts';
import { isIssuedBy } from './isIssuedBy.ts';
import { readPublicKey } from './readPublicKey.ts';
import { readSpki } from './readSpki.ts';
import { readSubjectNames } from './readSubjectNames.ts';
import { signatureNames } from './signatureNames.ts';

const mostBytes = 65_536;
const mostKeyUsages = 50;

/** The facts of one certificate (RFC 5280), or `null` when it cannot be read. Never throws. */
export function readCertificate(der: Uint8Array): Certificate | null {
  if (der.length > mostBytes) return null;
  try {
    return factsOf(der);
  } catch {
    return null;
  }
}

function factsOf(der: Uint8Array): Certificate {
  const { tbsCertificate: body, signatureAlgorithm } = AsnConvert.parse(der, AsnCertificate);
  const extension = (oid: string) => body.extensions?.find(({ extnID }) => extnID === oid)?.extnValue.buffer;
  const spki = readSpki(der) ?? new Uint8Array();
  return {
    sha256: sha256(der),
    subject: printable(new Name(body.subject).toString()),
    issuer: printable(new Name(body.issuer).toString()),
    serialNumber: Buffer.from(body.serialNumber).toString('hex').slice(0, 64),
    notBefore: body.validity.notBefore.getTime().toISOString(),
    notAfter: body.validity.notAfter.getTime().toISOString(),
    ...readPublicKey(spki),
    signatureAlgorithm: signatureNames[signatureAlgorithm.algorithm] ?? signatureAlgorithm.algorithm,
    ...readSubjectNames(bytesOf(extension(extensionOids.subjectAltName))),
    extendedKeyUsages: readKeyUsages(extension(extensionOids.extendedKeyUsage)),
    selfSigned: isIssuedBy(der, der),
    isCa: readIsCa(extension(extensionOids.basicConstraints)),
    sctCount: countTimestamps(bytesOf(extension(extensionOids.signedTimestamps))),
    spkiSha256: sha256(spki),
    sha512: sha512(der),
    spkiSha512: sha512(spki),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');
const bytesOf = (buffer: ArrayBuffer | undefined): Uint8Array => new Uint8Array(buffer ?? new ArrayBuffer(0));
const printable = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 300);

function readKeyUsages(value: ArrayBuffer | undefined): string[] {
  if (value === undefined) return [];
  return [...AsnConvert.parse(value, ExtendedKeyUsage)].slice(0, mostKeyUsages).map((oid) => keyUsageNames[oid] ?? oid);
}

const readIsCa = (value: ArrayBuffer | undefined): boolean =>
  value !== undefined && AsnConvert.parse(value, BasicConstraints).cA === true;
