import { type Certificate, failure, type Letter, rankOf, type StoredObservation, type StreamFeatures } from '@signpost/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessed,
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
import { sweep, traits, versions } from './fixtureSweep.ts';
import { heldBy } from './letterOf.ts';
import { checks } from './registry.ts';
import { viewOf } from './view.ts';

const certificates = fc.record<Partial<Certificate>>({
  keyBits: fc.constantFrom(512, 1024, 2048, 4096),
  keyType: fc.constantFrom('RSA', 'EC', 'Ed25519'),
  signatureAlgorithm: fc.constantFrom('sha256WithRSAEncryption', 'sha1WithRSAEncryption', 'md5WithRSAEncryption'),
  extendedKeyUsages: fc.constantFrom([], ['serverAuth'], ['serverAuth', 'clientAuth']),
});
const trusts = fc.constantFrom(
  { chainTrusted: true, nameMatches: true, validNow: true },
  { chainTrusted: true, nameMatches: false, validNow: true },
  { chainTrusted: false, chainProblem: 'expired' as const, nameMatches: true, validNow: false },
  { chainTrusted: false, chainProblem: 'incomplete-chain' as const, nameMatches: true, validNow: true },
  { chainTrusted: false, chainProblem: 'untrusted-issuer' as const, nameMatches: true, validNow: true },
);
const suites = fc.constantFrom(
  ['TLSv1.3', 'TLS_AES_256_GCM_SHA384'],
  ['TLSv1.2', 'ECDHE-RSA-AES128-GCM-SHA256'],
  ['TLSv1.2', 'AES128-SHA'],
  ['TLSv1', 'ECDHE-RSA-RC4-SHA'],
  ['SSLv3', 'DES-CBC3-SHA'],
);
const sessions = fc
  .tuple(certificates, trusts, suites)
  .map(([change, trust, [version, suite]]) =>
    session({ chain: [certificate(change), issuer()], trust, version: version!, suite: suite! }),
  );
const before = fc.record<Partial<StreamFeatures>>({
  starttls: fc.record({ offered: fc.boolean(), required: fc.boolean() }),
  mechanisms: fc.constantFrom([], ['PLAIN'], ['SCRAM-SHA-1']),
  dialback: fc.record({ offered: fc.boolean(), errors: fc.boolean() }),
});
const after = fc.record<Partial<StreamFeatures>>({
  mechanisms: fc.constantFrom([], ['PLAIN'], ['SCRAM-SHA-1', 'PLAIN'], ['EXTERNAL'], ['SCRAM-SHA-256-PLUS']),
  compression: fc.constantFrom([], ['zlib']),
});
const addresses = ['192.0.2.1', '192.0.2.2', '2001:db8::1'] as const;

/** A target in any state, dead ones and our own faults included. */
const change = fc.oneof(
  fc.record<StreamChange>({ tls: sessions, before: before.map(features), after: after.map(goodClientFeatures) }),
  fc
    .constantFrom('connect-timeout', 'budget-exhausted', 'tls-failed')
    .map((code): StreamChange => ({ tls: null, before: null, after: null, reached: 'nothing', failure: failure(code) })),
);
const target = (direction: 'c2s' | 's2s') =>
  fc.tuple(change, fc.constantFrom(...addresses)).map(([one, address]) => stream(direction, { ...one, address }));
const dnsAny = fc
  .constantFrom('secure', 'insecure', 'unknown', 'bogus')
  .map((dnssec) => dns({ dnssec, services: dnsBody().services.map((one) => ({ ...one, dnssec })) }));
const sweepAny = fc
  .tuple(fc.constantFrom('yes', 'no', 'unknown'), fc.boolean(), fc.constantFrom(...addresses))
  .map(([answer, weak, address]) =>
    sweep('c2s', { versions: versions(weak ? ['SSLv3'] : []), traits: { ...traits([]), rc4: answer } }, address),
  );
const unique = { selector: ({ id }: StoredObservation) => id };
const worlds = fc.tuple(
  dnsAny,
  fc.uniqueArray(target('c2s'), { ...unique, maxLength: 3 }),
  fc.uniqueArray(target('s2s'), { ...unique, maxLength: 2 }),
  fc.uniqueArray(sweepAny, { ...unique, maxLength: 2 }),
);
const flat = ([one, c2s, s2s, sweeps]: [StoredObservation, StoredObservation[], StoredObservation[], StoredObservation[]]) => [
  one,
  ...c2s,
  ...s2s,
  ...sweeps,
];

const rank = (letter: Letter): number => rankOf(letter) ?? 9;
const rankOfC2s = (observations: StoredObservation[]): number => rank(assessed(observations).grades.c2s.letter);
const runs = { numRuns: 100 };

describe('the letter', () => {
  it('does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(
        worlds.chain((world) =>
          fc.tuple(fc.constant(flat(world)), fc.shuffledSubarray(flat(world), { minLength: flat(world).length })),
        ),
        ([observations, shuffled]) => {
          expect(assessed(shuffled)).toEqual(assessed(observations));
        },
      ),
      runs,
    );
  });

  it('is never raised by one more target', () => {
    fc.assert(
      fc.property(worlds, change, (world, one) => {
        const extra = stream('c2s', { ...one, address: '198.51.100.9' });
        const [was, is] = [rankOfC2s(flat(world)), rankOfC2s([...flat(world), extra])];
        expect(is).toBeLessThanOrEqual(was);
      }),
      runs,
    );
  });

  it('is held by what is unknown at A at worst', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const view = viewOf({ domain: 'example.org', observations: flat(world), configured }, 'c2s');
        for (const { outcome, cap } of heldBy(checks, view)) if (outcome === 'unknown') expect([undefined, 'A']).toContain(cap);
      }),
      runs,
    );
  });

  it('is never lowered by forgetting a sweep, except that A+ becomes A', () => {
    fc.assert(
      fc.property(worlds, ([one, c2s, s2s, sweeps]) => {
        const known = rankOfC2s([one, ...c2s, ...s2s, ...sweeps]);
        const forgotten = rankOfC2s([one, ...c2s, ...s2s]);
        expect(forgotten).toBeGreaterThanOrEqual(Math.min(known, rank('A')));
      }),
      runs,
    );
  });

  it('has a next step only where that raises it', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { letter, nextStep } = assessed(flat(world)).grades.c2s;
        if (nextStep && nextStep.letter !== '?') expect(rank(nextStep.letter)).toBeGreaterThan(rank(letter));
        if (letter === '?' || letter === 'A+') expect(nextStep).toBeNull();
      }),
      runs,
    );
  });
});
