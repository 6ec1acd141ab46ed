import { createHash, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Authority, createAuthority } from './authority.ts';
import { type CertificateSpec, issueCertificate } from './issueCertificate.ts';
import { certificateSpecs } from './specs.ts';

const now = new Date('2026-03-01T12:00:00Z');
let authority: Authority;
beforeAll(async () => {
  authority = await createAuthority(now);
});
const root = () => new X509Certificate(authority.certificate.toString('pem'));
const issue = async (spec: CertificateSpec) => {
  const issued = await issueCertificate(spec, authority, now);
  return { issued, leaf: new X509Certificate(issued.chain) };
};

describe('a certificate of the lab', () => {
  it('is signed by the authority, for its names, and goes with its key', async () => {
    const { issued, leaf } = await issue({ names: ['one.example', '*.one.example'] });
    expect(leaf.verify(root().publicKey)).toBe(true);
    expect([leaf.checkHost('one.example'), leaf.checkHost('a.one.example')]).toEqual(['one.example', '*.one.example']);
    expect(() => createSecureContext({ cert: issued.chain, key: issued.key })).not.toThrow();
    const key = leaf.publicKey.export({ type: 'spki', format: 'der' });
    expect(issued.publicKeySha256).toBe(createHash('sha256').update(key).digest('hex'));
  });

  it('has ended, where the spec says so', async () => {
    const { leaf } = await issue({ names: ['one.example'], endsInDays: -30 });
    expect(new Date(leaf.validTo).toISOString()).toBe('2026-01-30T12:00:00.000Z');
    expect(new Date(leaf.validFrom) < new Date(leaf.validTo)).toBe(true);
  });

  it('can be weak and self-signed', async () => {
    const { leaf } = await issue({ names: ['one.example'], key: 'rsa-1024', selfSigned: true });
    expect([leaf.verify(leaf.publicKey), leaf.verify(root().publicKey)]).toEqual([true, false]);
    expect(leaf.publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
    // OID of sha1WithRSAEncryption
    expect(leaf.raw.includes(Buffer.from('2a864886f70d010105', 'hex'))).toBe(true);
  });
});

it('gives every domain a certificate for its own name, but for the one that must not have it', () => {
  const wrong = Object.entries(certificateSpecs).filter(([domain, { names }]) => !names.includes(domain));
  expect(wrong.map(([domain]) => domain)).toEqual(['wronghost.example']);
});
