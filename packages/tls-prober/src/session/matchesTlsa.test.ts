import { createHash, X509Certificate } from 'node:crypto';
import { type Authority, createAuthority, type Issued } from '@signpost/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchesPosh } from './matchesPosh.ts';
import { matchesTlsa } from './matchesTlsa.ts';

let root: Authority;
let intermediate: Authority;
let leaf: Issued;
let chain: Uint8Array[];
beforeAll(async () => {
  root = await createAuthority();
  intermediate = await root.createIntermediate('Between');
  leaf = await intermediate.issue({ dnsNames: ['chat.example'] });
  chain = [leaf.der, intermediate.der, root.der];
});

const spkiOf = ({ der }: Issued) => new X509Certificate(der).publicKey.export({ format: 'der', type: 'spki' });
const digestOf = (matchingType: number, data: Uint8Array) =>
  matchingType === 0
    ? Buffer.from(data)
    : createHash(matchingType === 1 ? 'sha256' : 'sha512')
        .update(data)
        .digest();
const record = (usage: number, selector: number, matchingType: number, of: Issued) => ({
  usage,
  selector,
  matchingType,
  hex: digestOf(matchingType, selector === 0 ? of.der : spkiOf(of)).toString('hex'),
});

const forms = [0, 1].flatMap((selector) => [0, 1, 2].map((matchingType) => [selector, matchingType] as const));

describe('TLSA', () => {
  it.each(forms)('pins the leaf with usage 3, selector %i, matching %i', (selector, matching) => {
    expect(matchesTlsa(record(3, selector, matching, leaf), chain)).toBe(true);
    expect(matchesTlsa(record(3, selector, matching, intermediate), chain)).toBe(false);
  });

  it.each(forms)('pins an issuer with usage 2, selector %i, matching %i', (selector, matching) => {
    expect(matchesTlsa(record(2, selector, matching, intermediate), chain)).toBe(true);
    expect(matchesTlsa(record(2, selector, matching, root), chain)).toBe(true);
    expect(matchesTlsa(record(2, selector, matching, leaf), chain)).toBe(false);
  });

  it('takes no issuer that the signatures do not lead up to', async () => {
    const stranger = await createAuthority('Stranger');
    expect(matchesTlsa(record(2, 1, 1, stranger), [leaf.der, stranger.der])).toBe(false);
    expect(matchesTlsa(record(2, 1, 1, root), [leaf.der, root.der])).toBe(false);
  });

  it('leaves usages 0 and 1, unknown selectors and unknown digests alone', () => {
    for (const usage of [0, 1, 4]) expect(matchesTlsa(record(usage, 1, 1, leaf), chain)).toBe(false);
    expect(matchesTlsa({ ...record(3, 0, 0, leaf), selector: 2 }, chain)).toBe(false);
    expect(matchesTlsa({ ...record(3, 0, 0, leaf), matchingType: 3 }, chain)).toBe(false);
    expect(matchesTlsa(record(3, 1, 1, leaf), [])).toBe(false);
  });

  it('never throws for random bytes', () => {
    const tlsa = fc.record({ usage: fc.nat(4), selector: fc.nat(2), matchingType: fc.nat(3), hex: fc.string({ maxLength: 80 }) });
    const bytes = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 });
    fc.assert(fc.property(tlsa, bytes, (one, der) => matchesTlsa(one, der) === false || one.hex === ''));
  });
});

describe('POSH', () => {
  it('finds the fingerprint of the leaf among others', () => {
    const fingerprint = createHash('sha256').update(leaf.der).digest('base64');
    expect(matchesPosh(['AAAA', fingerprint], leaf.der)).toBe(true);
    expect(matchesPosh(['AAAA', 'not base64 at all!'], leaf.der)).toBe(false);
    expect(matchesPosh([fingerprint], intermediate.der)).toBe(false);
  });
});
