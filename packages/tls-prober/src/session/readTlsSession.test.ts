import 'reflect-metadata';
import { createHash, X509Certificate } from 'node:crypto';
import { KeyUsageFlags, KeyUsagesExtension } from '@peculiar/x509';
import { type Authority, createAuthority, createSelfSigned, type IssueOptions } from '@signpost/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTlsSession } from './readTlsSession.ts';

const now = new Date();
const context = { domain: 'chat.example', direction: 'c2s', now } as const;
const details = (chainDer: Uint8Array[], chainError: string | null = null) => ({
  version: 'TLSv1.3',
  suite: 'TLS_AES_256_GCM_SHA384',
  group: 'X25519',
  alpn: null,
  chainDer,
  chainError,
  handshakeMs: 12,
});

let root: Authority;
let intermediate: Authority;
beforeAll(async () => {
  root = await createAuthority('Some root');
  intermediate = await root.createIntermediate('Some intermediate');
});
const leafOf = async (options: IssueOptions) => (await intermediate.issue(options)).der;

describe('facts', () => {
  it('reads names of all three kinds, key, usages and dates', async () => {
    const names = {
      dnsNames: ['Chat.Example', '*.chat.example'],
      srvNames: ['_xmpp-client.chat.example'],
      xmppAddresses: ['chat.example'],
    };
    const leaf = await leafOf({ commonName: 'chat.example', ...names });
    const { chain, trust } = readTlsSession(details([leaf, intermediate.der]), context);
    expect(chain[0]).toMatchObject({
      subject: 'CN=chat.example',
      issuer: 'CN=Some intermediate',
      dnsNames: ['chat.example', '*.chat.example'],
      srvNames: names.srvNames,
      xmppAddresses: names.xmppAddresses,
      keyType: 'EC',
      keyBits: 256,
      signatureAlgorithm: 'ecdsa-with-SHA256',
      extendedKeyUsages: ['serverAuth', 'clientAuth'],
      selfSigned: false,
      isCa: false,
      sctCount: 0,
    });
    expect(chain[1]).toMatchObject({ isCa: true, selfSigned: false, subject: 'CN=Some intermediate' });
    expect(trust).toEqual({ chainTrusted: true, nameMatches: true, validNow: true });
  });

  it('gives the four digests that a TLSA record may name', async () => {
    const leaf = await leafOf({ dnsNames: ['chat.example'] });
    const spki = new X509Certificate(leaf).publicKey.export({ format: 'der', type: 'spki' });
    const digest = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');
    expect(readTlsSession(details([leaf]), context).chain[0]).toMatchObject({
      sha256: digest('sha256', leaf),
      sha512: digest('sha512', leaf),
      spkiSha256: digest('sha256', spki),
      spkiSha512: digest('sha512', spki),
    });
  });

  it('knows a self-signed certificate by its signature, not by its names', async () => {
    // It may sign, but not certificates: OpenSSL calls that one self-signed all the same.
    const extensions = [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)];
    const own = await createSelfSigned({ dnsNames: ['chat.example'], extensions });
    const read = readTlsSession(details([own.der, root.der]), context);
    expect(read.chain.map(({ selfSigned }) => selfSigned)).toEqual([true, true]);
    const impostor = await root.createIntermediate('Some root');
    expect(readTlsSession(details([impostor.der]), context).chain[0]?.selfSigned).toBe(false);
  });

  it('drops names with a NUL in them', async () => {
    const leaf = await leafOf({ dnsNames: ['chat.example\0.evil.example', 'other.example'] });
    expect(readTlsSession(details([leaf]), context).chain[0]?.dnsNames).toEqual(['other.example']);
  });

  it('keeps 100 names and 10 certificates at most', async () => {
    const leaf = await leafOf({ dnsNames: Array.from({ length: 150 }, (_, index) => `n${index}.example`) });
    const { chain } = readTlsSession(details([leaf, ...Array(20).fill(intermediate.der)]), context);
    expect(chain).toHaveLength(10);
    expect(chain[0]?.dnsNames).toHaveLength(100);
  });
});

describe('trust', () => {
  const problemOf = async (error: string, chain: Uint8Array[], knownIssuers: Uint8Array[] = []) =>
    readTlsSession(details(chain, error), { ...context, knownIssuers }).trust;

  it('says incomplete only when a witness proves it', async () => {
    const leaf = await leafOf({ dnsNames: ['chat.example'] });
    expect(await problemOf('UNABLE_TO_VERIFY_LEAF_SIGNATURE', [leaf])).toMatchObject({
      chainTrusted: false,
      chainProblem: 'untrusted-issuer',
      chainDetail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    });
    const known = [root.der, intermediate.der];
    expect((await problemOf('UNABLE_TO_VERIFY_LEAF_SIGNATURE', [leaf], known)).chainProblem).toBe('incomplete-chain');
    const impostor = await root.createIntermediate('Some intermediate');
    expect((await problemOf('UNABLE_TO_VERIFY_LEAF_SIGNATURE', [leaf], [impostor.der])).chainProblem).toBe('untrusted-issuer');
  });

  it('does not let expiry hide a certificate that signs itself', async () => {
    expect((await problemOf('CERT_HAS_EXPIRED', [root.der])).chainProblem).toBe('self-signed');
    const leaf = await leafOf({ notBefore: new Date(1e12), notAfter: new Date(1.1e12) });
    const trust = await problemOf('CERT_HAS_EXPIRED', [leaf, intermediate.der]);
    expect(trust).toMatchObject({ chainProblem: 'expired', validNow: false });
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted-issuer'],
    ['CERT_NOT_YET_VALID', 'not-yet-valid'],
    ['CA_MD_TOO_WEAK', 'weak-signature'],
    ['INVALID_PURPOSE', 'invalid'],
    ['SOMETHING_NEW', 'invalid'],
  ])('reads %s as %s', async (code, problem) => {
    const leaf = await leafOf({});
    expect((await problemOf(code, [leaf])).chainProblem).toBe(problem);
  });

  it('trusts nothing that it cannot read', () => {
    const { trust, chain } = readTlsSession(details([Uint8Array.from([1, 2, 3])]), context);
    expect(chain).toEqual([]);
    expect(trust).toMatchObject({ chainTrusted: false, chainProblem: 'invalid', nameMatches: false, validNow: false });
    expect(readTlsSession(details([]), context).trust.chainTrusted).toBe(false);
  });
});

describe('hostile bytes', () => {
  it('never throws for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void readTlsSession(details([bytes]), context)),
      { numRuns: 500 },
    );
  });

  it('never throws for a certificate with some bytes changed', async () => {
    const leaf = await leafOf({
      dnsNames: ['chat.example'],
      srvNames: ['_xmpp-server.chat.example'],
      xmppAddresses: ['chat.example'],
    });
    const change = fc.array(fc.tuple(fc.nat(leaf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    const mutate = (changes: [number, number][]) => {
      const bytes = Uint8Array.from(leaf);
      for (const [index, byte] of changes) bytes[index] = byte;
      return bytes;
    };
    fc.assert(
      fc.property(change, (changes) => void readTlsSession(details([mutate(changes)]), context)),
      { numRuns: 500 },
    );
  });

  it('never throws for a certificate that is cut off or nested beyond reason', async () => {
    const leaf = await leafOf({ dnsNames: ['chat.example'] });
    for (let length = 0; length < leaf.length; length += 1) readTlsSession(details([leaf.subarray(0, length)]), context);
    const nested = Uint8Array.from({ length: 60_000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0x80));
    expect(readTlsSession(details([nested]), context).chain).toEqual([]);
  });
});
