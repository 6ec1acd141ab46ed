import {
  type Certificate,
  type Direction,
  type DnsBody,
  directions,
  type Letter,
  type StoredObservation,
  type StreamFeatures,
  type Trust,
} from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import {
  certificate,
  configured,
  dns,
  dnsBody,
  features,
  goodClientFeatures,
  issuer,
  type StreamChange,
  session,
  stream,
} from './fixture.ts';
import { sweep, versions, withTrait } from './fixtureSweep.ts';
import { balancesOf, heldBy, worstLetter } from './letterOf.ts';
import { lowestLetter } from './lowestLetter.ts';
import { checks } from './registry.ts';
import { ruleTables } from './ruleTables.ts';
import { viewOf } from './view.ts';

/** A world in which one rule holds the letter, made of observations that are sound in all else. */
type Example = (direction: Direction) => StoredObservation[];

const world =
  (change: StreamChange, zone: Partial<DnsBody> = {}): Example =>
  (direction) => [dns(zone), stream(direction, change), sweep(direction)];
const swept =
  (change: Parameters<typeof sweep>[1]): Example =>
  (direction) => [dns(), stream(direction), sweep(direction, change)];
const leaf = (change: Partial<Certificate>) => world({ tls: session({ chain: [certificate(change), issuer()] }) });
const target = (change: Partial<DnsBody['services'][number]['targets'][number]>): Partial<DnsBody> => ({
  services: dnsBody().services.map((one) => ({ ...one, targets: one.targets.map((place) => ({ ...place, ...change })) })),
});
/** Without DANE, which would cure it. */
const untrusted = (trust: Partial<Trust>) =>
  world({ tls: session({ trust: { ...session().trust, ...trust } }) }, target({ tlsa: [] }));
const naked = (change: Partial<StreamFeatures>) =>
  world({ before: features({ starttls: { offered: true, required: false }, ...change }) });
const after = (change: Partial<StreamFeatures>) => world({ after: goodClientFeatures(change) });
const prime = (bits: number) => swept({ primes: [{ bits, sha256: '0'.repeat(64), knownAs: null }] });
const without = (dnssec: 'insecure' | 'bogus') =>
  world({}, { dnssec, services: dnsBody().services.map((one) => ({ ...one, dnssec })) });
const [record] = dnsBody().services[0]!.targets[0]!.tlsa;
const tlsa = (change: object) => world({}, target({ tlsa: [{ ...record!, ...change }] }));

const examples: Readonly<Record<string, Example>> = {
  'no-tls': world({ before: features(), after: null, tls: null, reached: 'features-before-tls' }),
  'ssl3-best': (direction) => [dns(), stream(direction, { tls: session({ version: 'SSLv3' }) })],
  'suite-unencrypted': swept(withTrait('null')),
  'suite-export': swept(withTrait('export')),
  'suite-anonymous': swept(withTrait('anonymous')),
  'key-under-1024': leaf({ keyBits: 1023 }),
  'dh-under-1024': prime(768),
  'leaf-md5': leaf({ signatureAlgorithm: 'md5WithRSAEncryption' }),
  'leaf-sha1': leaf({ signatureAlgorithm: 'ecdsa-with-SHA1' }),
  'untrusted-issuer': untrusted({ chainTrusted: false, chainProblem: 'untrusted-issuer' }),
  'self-signed': untrusted({ chainTrusted: false, chainProblem: 'self-signed' }),
  expired: untrusted({ chainTrusted: false, chainProblem: 'expired', validNow: false }),
  'not-yet-valid': (direction) => [
    dns(target({ tlsa: [] })),
    stream(direction, {
      tls: session({
        chain: [certificate({ notBefore: '2026-04-01T00:00:00.000Z' })],
        trust: { chainTrusted: false, chainProblem: 'not-yet-valid', nameMatches: true, validNow: false },
      }),
    }),
  ],
  'wrong-name': untrusted({ nameMatches: false }),
  'login-without-tls': naked({ mechanisms: ['SCRAM-SHA-1'] }),
  'plain-before-tls': naked({ starttls: { offered: true, required: true }, mechanisms: ['PLAIN'] }),
  'federation-without-tls': naked({ dialback: { offered: true, errors: false } }),
  'sslv3-accepted': swept({ versions: versions(['SSLv3', 'TLSv1.2', 'TLSv1.3']) }),
  'suite-rc4': swept(withTrait('rc4')),
  'old-tls-best': (direction) => [
    dns(),
    stream(direction, { tls: session({ version: 'TLSv1.1', suite: 'ECDHE-RSA-AES128-GCM-SHA256' }) }),
    sweep(direction, { versions: versions(['TLSv1.1']) }),
  ],
  'suite-64-bit': swept(withTrait('block64')),
  'dh-under-2048': prime(2047),
  'tls-compression': swept({ compression: 'yes' }),
  'stream-compression': world({ before: features({ starttls: { offered: true, required: true }, compression: ['zlib'] }) }),
  'tls-1.0-accepted': swept({ versions: versions(['TLSv1', 'TLSv1.3']) }),
  'tls-1.1-accepted': swept({ versions: versions(['TLSv1.1', 'TLSv1.3']) }),
  'no-tls-1.3': (direction) => [
    dns(),
    stream(direction, { tls: session({ version: 'TLSv1.2', suite: 'ECDHE-RSA-AES128-GCM-SHA256' }) }),
    sweep(direction, { versions: versions(['TLSv1.2']) }),
  ],
  'key-under-2048': leaf({ keyBits: 2047 }),
  'incomplete-chain': untrusted({ chainTrusted: false, chainProblem: 'incomplete-chain' }),
  'no-forward-secrecy': world({ tls: session({ version: 'TLSv1.2', suite: 'AES128-GCM-SHA256' }) }),
  'no-scram': after({ mechanisms: ['PLAIN', 'DIGEST-MD5', 'EXTERNAL'] }),
  'only-plain': after({ mechanisms: ['PLAIN'] }),
  'no-external': world({ after: features({ dialback: { offered: true, errors: false } }) }),
  'no-aead': swept(withTrait('not-aead')),
  'not-forward-secret-too': swept(withTrait('not-forward-secret')),
  'dnssec-missing': without('insecure'),
  'dnssec-bogus': without('bogus'),
  'dane-missing': world({}, target({ tlsa: [] })),
  'dane-without-dnssec': world({}, target({ tlsaDnssec: 'insecure' })),
  'dane-mismatch': tlsa({ hex: '00'.repeat(32) }),
  'dane-unusable': tlsa({ usage: 9 }),
  'caa-missing': world({}, { caa: [], caaDomain: null }),
  'channel-binding-tls-1.2-only': world({
    after: features({ mechanisms: ['SCRAM-SHA-256'] }),
    underTls12: { version: 'TLSv1.2', mechanisms: ['SCRAM-SHA-256-PLUS'], sasl2Mechanisms: [], channelBindings: [] },
  }),
  'no-channel-binding': after({ mechanisms: ['SCRAM-SHA-256', 'PLAIN'] }),
};

const rules = directions.flatMap((direction) =>
  (Object.entries(ruleTables[direction]) as [Letter, readonly string[]][]).flatMap(([letter, names]) =>
    names.map((name) => [direction, name, letter] as const),
  ),
);

describe('every rule of both tables', () => {
  it.each(rules)('%s: %s holds the letter at %s', (direction, name, letter) => {
    const example = examples[name];
    if (!example) throw new Error(`no example proves the rule ${name}`);
    const view = viewOf({ domain: 'example.org', observations: example(direction), configured }, direction);
    const held = heldBy(checks, view);
    const caps = held.filter(({ seen, outcome }) => seen.id === `seen.${name}` && outcome === 'fail').map(({ cap }) => cap);
    expect(new Set(caps)).toEqual(new Set([letter]));
    const others = held.filter(({ seen }) => seen.id !== `seen.${name}`);
    const whole = worstLetter(balancesOf(view, held));
    expect(whole).toBe(lowestLetter([letter, ...others.flatMap(({ cap }) => cap ?? [])]));
  });

  it('is what the letter hangs on: without it the letter is better', () => {
    const better = rules.filter(([direction, name]) => {
      const view = viewOf({ domain: 'example.org', observations: examples[name]?.(direction) ?? [], configured }, direction);
      const held = heldBy(checks, view);
      const without = held.filter(({ seen }) => seen.id !== `seen.${name}`);
      return worstLetter(balancesOf(view, held)) !== worstLetter(balancesOf(view, without));
    });
    const same = rules.filter((rule) => !better.includes(rule)).map(([, name]) => name);
    // These never come alone: what holds the letter beside them holds it as low.
    expect([...new Set(same)].sort()).toEqual(['dnssec-bogus', 'dnssec-missing', 'only-plain']);
  });
});
