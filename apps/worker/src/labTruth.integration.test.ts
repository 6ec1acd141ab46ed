import { readFileSync } from 'node:fs';
import type { Certificate, Direction, Finding, Letter, Reachability } from '@signpost/contracts';
import { labSweep, probeOnce } from '@signpost/directory';
import { createMemoryCourtesyStore, type Net, netOfLabProfile, readLabProfile, systemClock } from '@signpost/net';
import { createObserver, type Observer } from '@signpost/xmpp-prober';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

type Row = [
  domain: string,
  c2s: Letter,
  s2s: Letter,
  reachable: Reachability,
  signUp: string,
  c2sFaults: string[],
  s2sFaults: string[],
];

/** What everybody in the lab lacks who does not show how it is done. */
const pins = ['caa', 'dane'];
/** Prosody 0.12 binds a login to the connection under TLS 1.2 alone. */
const older = [...pins, 'channel-binding'];
const weakTls = [
  ...['aead-only', 'broken-suites', 'certificate-issuer', 'certificate-key', 'certificate-signature', 'dh-size'],
  ...['forward-secrecy-only', 'tls-1.0', 'tls-1.1'],
];
const oldTls = ['aead-only', 'forward-secrecy-only', 'tls-1.0', 'tls-1.1'];
/** Nothing could be seen of it but DNS. */
const dead = [...pins, 'reachable'];

/** What each server of the lab truly is, checked by hand against its configuration: its letters, and everything wrong with it. */
const truth: Row[] = [
  ['strong.example', 'A', 'A+', 'up', 'claimed in-app', ['channel-binding'], []],
  ['new.example', 'A', 'A', 'up', 'claimed in-app', pins, pins],
  ['ejabberd.example', 'A', 'A', 'up', 'claimed in-app', pins, pins],
  ['newejabberd.example', 'A', 'A', 'up', 'claimed in-app', pins, pins],
  [
    ...(['weak.example', 'F', 'F', 'up', 'claimed in-app'] as const),
    [
      ...older,
      ...weakTls,
      'legacy-login',
      'login-without-tls',
      'only-plain',
      'plain-before-tls',
      'registration-before-tls',
      'scram',
    ],
    [...pins, ...weakTls, 'federation-without-tls'],
  ],
  ['expired.example', 'T', 'T', 'up', 'claimed in-app', [...older, 'certificate-dates'], [...pins, 'certificate-dates']],
  ['wronghost.example', 'T', 'T', 'up', 'claimed in-app', [...older, 'certificate-name'], [...pins, 'certificate-name']],
  ['selfsigned.example', 'T', 'T', 'up', 'claimed in-app', [...older, 'certificate-issuer'], [...pins, 'certificate-issuer']],
  ['optional.example', 'D', 'A', 'up', 'claimed in-app', [...older, 'login-without-tls', 'registration-before-tls'], pins],
  ['nos2stls.example', 'A', 'D', 'up', 'claimed in-app', older, [...pins, 'federation-without-tls']],
  ['plains2s.example', 'A', 'F', 'up', 'claimed in-app', older, [...pins, 'federation-without-tls', 'tls-offered']],
  ['old.example', 'B', 'B', 'up', 'claimed in-app', [...older, ...oldTls], [...pins, ...oldTls]],
  ['nosrv.example', 'A', 'A', 'up', 'claimed in-app', older, pins],
  ['unsigned.example', 'A', 'A', 'up', 'claimed in-app', [...older, 'dnssec'], [...pins, 'dnssec']],
  ['bogus.example', '?', '?', 'down', 'unknown', ['reachable'], ['reachable']],
  ['unreachable.example', '?', '?', 'down', 'unknown', dead, dead],
  ['tarpit.example', '?', '?', 'down', 'unknown', dead, dead],
  ['refused.example', '?', '?', 'down', 'unknown', ['caa', 'reachable'], ['caa', 'reachable']],
  ['gone.example', '?', '?', 'down', 'unknown', ['reachable'], ['reachable']],
  ['invite.example', 'A', 'A', 'up', 'claimed invitation', older, pins],
  ['closed.example', 'A', 'A', 'up', 'no closed', older, pins],
  ['deadv6.example', 'A', 'A', 'degraded', 'claimed in-app', [...older, 'reachable'], dead],
  ['private.example', '?', '?', 'down', 'unknown', dead, dead],
  ['badport.example', '?', '?', 'down', 'unknown', dead, dead],
];

/** One fact of each kind that a letter alone does not show. */
const seen: [domain: string, direction: Direction, check: string, seen: string][] = [
  ['strong.example', 's2s', 'dane', 'dane-matches'],
  ['strong.example', 'c2s', 'channel-binding', 'channel-binding-tls-1.2-only'],
  ['new.example', 'c2s', 'channel-binding', 'channel-binding'],
  ['old.example', 's2s', 'dane', 'dane-mismatch'],
  ['nosrv.example', 'c2s', 'dnssec', 'dnssec'],
  ['nosrv.example', 's2s', 'dnssec', 'dnssec'],
  ['unsigned.example', 'c2s', 'dnssec', 'dnssec-missing'],
  ['weak.example', 'c2s', 'certificate-issuer', 'self-signed'],
  ['weak.example', 's2s', 'dh-size', 'dh-under-2048'],
  ['strong.example', 's2s', 'external', 'external-offered'],
];

const isFault = (outcome: Finding['outcome']): boolean => outcome === 'fail' || outcome === 'warn';

const profile = readLabProfile(inject('labProfilePath'));
const net = netOfLabProfile(profile, {
  courtesy: createMemoryCourtesyStore(systemClock),
  contact: 'lab@probe.example',
  clock: systemClock,
});
const pem = (path: string) => readFileSync(path, 'utf8');
const identity = {
  domain: profile.identity.domain,
  certificate: pem(profile.identity.certificate),
  key: pem(profile.identity.key),
};
let observer: Observer;

beforeAll(async () => {
  observer = createObserver({
    ...profile.observer,
    extraCas: net.extraCas,
    contact: 'lab@probe.example',
    spacingMs: 0,
    clock: systemClock,
  });
  expect(await observer.start()).toMatchObject({ ok: true });
});

afterAll(() => observer?.stop());

describe('every lab domain is shown as what it truly is', () => {
  it('covers the whole lab', () => {
    expect(truth.map(([domain]) => domain).sort()).toEqual(profile.domains.map(({ domain }) => domain).sort());
  });

  it.concurrent.each(truth)(
    '%s: c2s %s, s2s %s, %s, sign-up %s',
    async (domain, c2s, s2s, reachable, signUp, c2sFaults, s2sFaults) => {
      const { assessment } = await probeOnce(
        domain,
        {
          context: { net, slot: new Date().toISOString(), vantage: 'main', identity, signal: AbortSignal.timeout(120_000) },
          observer,
          streamsAtOnce: 8,
          sweep: { policy: labSweep, earlier: [] },
          onStep: async () => {},
        },
        { observer: true, ownCertificate: true, validatingResolver: true },
      );
      const { grades, findings } = assessment;
      expect({ c2s: grades.c2s.letter, s2s: grades.s2s.letter }).toEqual({ c2s, s2s });
      expect([grades.c2s.reachability, grades.s2s.reachability]).toEqual([reachable, reachable]);
      expect([assessment.signUp.answer, assessment.signUp.way].filter(Boolean).join(' ')).toBe(signUp);
      const faultsOf = (one: Direction) => [
        ...new Set(findings.filter(({ direction, outcome }) => direction === one && isFault(outcome)).map(({ check }) => check)),
      ];
      expect(faultsOf('c2s').sort()).toEqual([...c2sFaults].sort());
      expect(faultsOf('s2s').sort()).toEqual([...s2sFaults].sort());
      for (const [, direction, check, fact] of seen.filter(([one]) => one === domain)) {
        const found = findings.filter((finding) => finding.direction === direction && finding.check === check);
        expect(found.map((finding) => finding.seen.id)).toEqual([`seen.${fact}`]);
      }
    },
    150_000,
  );
});

describe('what stands in for a trusted issuer', () => {
  const domain = 'selfsigned.example';
  /** Probes it with a net of which one part is changed. */
  const probe = async (change: Partial<Net> = {}) =>
    probeOnce(
      domain,
      {
        context: {
          net: { ...net, ...change },
          slot: new Date().toISOString(),
          vantage: 'main',
          identity,
          signal: AbortSignal.timeout(60_000),
        },
        observer: null,
        streamsAtOnce: 8,
        sweep: null,
        skip: new Set(['sign-up', 'disco']),
        onStep: async () => {},
      },
      { observer: true, ownCertificate: true, validatingResolver: true },
    );
  const issuerOf = ({ assessment }: Awaited<ReturnType<typeof probe>>, direction: Direction) => [
    assessment.grades[direction].letter,
    assessment.findings.find((finding) => finding.direction === direction && finding.check === 'certificate-issuer')?.seen.id,
  ];
  const leafOf = ({ observations }: Awaited<ReturnType<typeof probe>>): Certificate => {
    const leaf = observations.flatMap(({ body }) => (body.kind === 'stream' ? (body.tls?.chain.slice(0, 1) ?? []) : []))[0];
    if (!leaf) throw new Error('no certificate was seen');
    return leaf;
  };

  it('is DANE in signed DNS or POSH, each of which says so, and nothing that merely resembles them', async () => {
    const before = await probe();
    expect(issuerOf(before, 'c2s')).toEqual(['T', 'seen.self-signed']);
    const { sha256, spkiSha512 = '' } = leafOf(before);

    const pinnedBy = (hex: string): Partial<Net> => ({
      resolver: {
        ...net.resolver,
        query: async (name, type, signal) => {
          const certificate = Uint8Array.from(Buffer.from(hex, 'hex'));
          const records = [{ usage: 3, selector: 1, matchingType: 2, certificate }] as never[];
          return type === 'TLSA' ? { ok: true, value: { records, dnssec: 'secure' } } : net.resolver.query(name, type, signal);
        },
      },
    });
    expect(issuerOf(await probe(pinnedBy(spkiSha512)), 's2s')).toEqual(['A', 'seen.cured-by-dane']);
    expect(issuerOf(await probe(pinnedBy('00'.repeat(64))), 's2s')).toEqual(['T', 'seen.self-signed']);

    const publishing = (fingerprint: string): Partial<Net> => ({
      fetch: async ({ url }) => {
        const isPosh = url.endsWith('/posh/xmpp-client.json');
        const text = isPosh ? JSON.stringify({ fingerprints: [{ 'sha-256': fingerprint }], expires: 86_400 }) : '';
        const body = new TextEncoder().encode(text);
        return { ok: true, value: { url, status: isPosh ? 200 : 404, headers: new Map(), body, redirects: [] } };
      },
    });
    const posh = await probe(publishing(Buffer.from(sha256, 'hex').toString('base64')));
    expect(issuerOf(posh, 'c2s')).toEqual(['A', 'seen.cured-by-posh']);
    expect(issuerOf(posh, 's2s')).toEqual(['T', 'seen.self-signed']);
    expect(issuerOf(await probe(publishing(Buffer.alloc(32).toString('base64'))), 'c2s')).toEqual(['T', 'seen.self-signed']);
  }, 240_000);
});
