import { createHash } from 'node:crypto';
import { type DnsBody, failure, type TlsSession } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { certificate, dns, dnsBody, issuer, session, stream } from './fixture.ts';
import { daneOf } from './identity.ts';
import { viewOf } from './view.ts';

type Target = DnsBody['services'][number]['targets'][number];
const configured = { observer: true, ownCertificate: true, validatingResolver: true };
const hexOf = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

/** The four digests of a certificate, as TLSA records name them. */
const digests = (name: string) => ({
  sha256: hexOf('sha256', name),
  sha512: hexOf('sha512', name),
  spkiSha256: hexOf('sha256', `${name} key`),
  spkiSha512: hexOf('sha512', `${name} key`),
});
const chain = [certificate(digests('leaf')), issuer(digests('issuer')), issuer(digests('other'))];

function stateWith(change: Partial<Target>, tls: Partial<TlsSession> = {}) {
  const services = dnsBody().services.map((one) => ({ ...one, targets: one.targets.map((place) => ({ ...place, ...change })) }));
  const observations = [dns({ services }), stream('s2s', { tls: session({ chain, linkedCertificates: 2, ...tls }) })];
  const [target] = viewOf({ domain: 'example.org', observations, configured }, 's2s').targets;
  if (!target) throw new Error('no target');
  return daneOf(target);
}
const record = (usage: number, selector: number, matchingType: number, name: string) => {
  const named = digests(name);
  const hexes = selector === 0 ? [name, named.sha256, named.sha512] : [`${name} key`, named.spkiSha256, named.spkiSha512];
  const hex = matchingType === 0 ? Buffer.from(hexes[0] ?? '').toString('hex') : (hexes[matchingType] ?? '');
  return { tlsa: [{ usage, selector, matchingType, hex }] };
};
const forms = [0, 1].flatMap((selector) => [0, 1, 2].map((matchingType) => [selector, matchingType] as const));

describe('DANE', () => {
  it.each(forms)('finds the leaf with usage 3, selector %i, matching %i', (selector, matching) => {
    expect(stateWith(record(3, selector, matching, 'leaf'))).toEqual({ state: 'match', usage: 3 });
    expect(stateWith(record(3, selector, matching, 'issuer'))).toEqual({ state: 'mismatch' });
  });

  it.each(forms)('finds an issuer with usage 2, selector %i, matching %i', (selector, matching) => {
    expect(stateWith(record(2, selector, matching, 'issuer'))).toEqual({ state: 'match', usage: 2 });
    expect(stateWith(record(2, selector, matching, 'leaf'))).toEqual({ state: 'mismatch' });
  });

  it('takes no issuer that the signatures do not lead up to', () => {
    expect(stateWith(record(2, 1, 1, 'other'))).toEqual({ state: 'mismatch' });
    expect(stateWith(record(2, 1, 1, 'other'), { linkedCertificates: 3 })).toEqual({ state: 'match', usage: 2 });
    expect(stateWith(record(2, 1, 1, 'issuer'), { linkedCertificates: 1 })).toEqual({ state: 'mismatch' });
  });

  it('does not call wrong what names a root that need not be sent', () => {
    expect(stateWith(record(0, 1, 1, 'root'))).toEqual({ state: 'not-comparable' });
    const untrusted = { trust: { ...session().trust, chainTrusted: false } };
    expect(stateWith(record(0, 1, 1, 'root'), untrusted)).toEqual({ state: 'mismatch' });
    expect(stateWith(record(1, 1, 1, 'leaf'), untrusted)).toEqual({ state: 'mismatch' });
  });

  it('does not call missing what could not be looked up', () => {
    const lost: Partial<Target> = { tlsa: [], tlsaDnssec: 'unknown', tlsaFailure: failure('dns-timeout') };
    expect(stateWith(lost)).toEqual({ state: 'unknown-dnssec' });
    expect(stateWith({ ...lost, tlsaDnssec: 'bogus', tlsaFailure: failure('dns-bogus') })).toEqual({ state: 'without-dnssec' });
    expect(stateWith({ tlsa: [], tlsaDnssec: 'secure' })).toEqual({ state: 'missing' });
  });

  it('cannot compare a digest that an older observation lacks', () => {
    const { sha512: _, spkiSha512: __, ...older } = { ...certificate(), ...digests('leaf') };
    expect(stateWith(record(3, 1, 2, 'leaf'), { chain: [older] })).toEqual({ state: 'not-comparable' });
    expect(stateWith(record(3, 1, 1, 'leaf'), { chain: [older] })).toEqual({ state: 'match', usage: 3 });
  });
});
