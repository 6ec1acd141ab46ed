import { assessmentSchema, type DnsBody, type Letter, type StreamFeatures } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import {
  assessed,
  certificate,
  dns,
  dnsBody,
  features,
  goodClientFeatures,
  issuer,
  type StreamChange,
  session,
  stream,
  web,
} from './fixture.ts';
import { sweep } from './fixtureSweep.ts';

const c2s = (change: StreamChange = {}) => assessed([dns(), stream('c2s', change)]).grades.c2s;
const s2s = (change: StreamChange = {}) => assessed([dns(), stream('s2s', change)]).grades.s2s;
const both = (change: StreamChange): [Letter, Letter] => [c2s(change).letter, s2s(change).letter];
const findingsOf = (check: string, direction: 'c2s' | 's2s', change: StreamChange) =>
  assessed([dns(), stream(direction, change)]).findings.filter((one) => one.check === check && one.direction === direction);
const suite = (name: string, version = 'TLSv1.2') => ({ tls: session({ suite: name, version }) });
const leaf = (change: Parameters<typeof certificate>[0]) => ({ tls: session({ chain: [certificate(change), issuer()] }) });
const trust = (change: Partial<ReturnType<typeof session>['trust']>) => ({
  tls: session({ trust: { ...session().trust, ...change } }),
});
/** DNS without DNSSEC or TLSA, so that DANE cures nothing. */
const plainDns = (): Partial<DnsBody> => ({
  dnssec: 'insecure',
  services: dnsBody().services.map((service) => ({
    ...service,
    dnssec: 'insecure',
    targets: service.targets.map((target) => ({ ...target, dnssec: 'insecure', tlsa: [], tlsaDnssec: 'insecure' })),
  })),
});
const plainBoth = (change: StreamChange): [Letter, Letter] => {
  const { grades } = assessed([dns(plainDns()), stream('c2s', change), stream('s2s', change)]);
  return [grades.c2s.letter, grades.s2s.letter];
};

describe('the bands of both tables', () => {
  it('gives a server that does everything right an A while nothing but the sweep is missing', () => {
    const report = assessed([dns(), stream('c2s'), stream('s2s')]);
    expect([report.grades.c2s.letter, report.grades.s2s.letter, report.overall]).toEqual(['A', 'A', 'A']);
    const holding = report.findings.filter(({ cap }) => cap);
    expect(holding.map(({ outcome, seen }) => [outcome, seen.id])).toEqual(Array(18).fill(['unknown', 'seen.not-swept']));
    expect(assessmentSchema.parse(report)).toEqual(report);
  });

  it.each<[string, StreamChange, Letter]>([
    [
      'no TLS at all',
      { before: features({ mechanisms: ['PLAIN'] }), after: null, tls: null, reached: 'features-before-tls' },
      'F',
    ],
    ['SSLv3 at best', suite('ECDHE-RSA-AES256-SHA', 'SSLv3'), 'F'],
    ['no encryption', suite('NULL-SHA256'), 'F'],
    ['an anonymous suite', suite('AECDH-AES128-SHA'), 'F'],
    ['an export suite', suite('EXP-RC4-MD5'), 'F'],
    ['an RSA key of 1023 bits', leaf({ keyBits: 1023 }), 'F'],
    ['a curve of 112 bits', leaf({ keyType: 'ec', keyBits: 112 }), 'F'],
    ['a leaf signed with SHA-1', leaf({ signatureAlgorithm: 'sha1WithRSAEncryption' }), 'F'],
    ['a leaf signed with MD5', leaf({ signatureAlgorithm: 'md5WithRSAEncryption' }), 'F'],
    ['DH of 512 bits', { tls: session({ version: 'TLSv1.2', suite: 'DHE-RSA-AES128-GCM-SHA256', group: 'DH-512' }) }, 'F'],
    ['RC4', suite('ECDHE-RSA-RC4-SHA'), 'D'],
    ['3DES', suite('ECDHE-RSA-DES-CBC3-SHA'), 'C'],
    ['TLS 1.0 at best', suite('ECDHE-RSA-AES128-SHA', 'TLSv1'), 'C'],
    ['TLS 1.1 at best', suite('ECDHE-RSA-AES128-SHA', 'TLSv1.1'), 'C'],
    ['DH of 1024 bits', { tls: session({ version: 'TLSv1.2', suite: 'DHE-RSA-AES128-GCM-SHA256', group: 'DH-1024' }) }, 'C'],
    ['no TLS 1.3', suite('ECDHE-RSA-AES128-GCM-SHA256'), 'B'],
    ['an RSA key of 1024 bits', leaf({ keyBits: 1024 }), 'B'],
    ['a curve of 192 bits', leaf({ keyType: 'ec', keyBits: 192 }), 'B'],
    ['no forward secrecy', suite('AES128-GCM-SHA256'), 'B'],
  ])('%s', (_name, change, letter) => expect(both(change)).toEqual([letter, letter]));

  it.each<[string, StreamChange]>([
    ['a curve of 256 bits', leaf({ keyType: 'ec', keyBits: 256 })],
    ['Ed25519', leaf({ keyType: 'ed25519', keyBits: null })],
    ['DH of 2048 bits in TLS 1.3', { tls: session({ group: 'ffdhe2048' }) }],
    [
      'an intermediate signed with SHA-1',
      { tls: session({ chain: [certificate(), issuer({ signatureAlgorithm: 'sha1WithRSAEncryption' })] }) },
    ],
    [
      'a root signed with SHA-1',
      { tls: session({ chain: [certificate(), issuer({ signatureAlgorithm: 'sha1', selfSigned: true })] }) },
    ],
  ])('lets %s pass', (_name, change) => expect(both(change)).toEqual(['A', 'A']));
});

describe('trust', () => {
  it.each<[string, StreamChange, Letter]>([
    ['an unknown issuer', trust({ chainTrusted: false, chainProblem: 'untrusted-issuer' }), 'T'],
    ['a self-signed certificate', trust({ chainTrusted: false, chainProblem: 'self-signed' }), 'T'],
    ['an expired certificate', trust({ chainTrusted: false, chainProblem: 'expired', validNow: false }), 'T'],
    ['a certificate of tomorrow', trust({ chainTrusted: false, chainProblem: 'not-yet-valid', validNow: false }), 'T'],
    ['the wrong name', trust({ nameMatches: false }), 'T'],
    ['a chain that lacks a link', trust({ chainTrusted: false, chainProblem: 'incomplete-chain' }), 'B'],
  ])('%s', (_name, change, letter) => expect(plainBoth(change)).toEqual([letter, letter]));

  const untrusted = trust({ chainTrusted: false, chainProblem: 'untrusted-issuer', nameMatches: false });

  it('is cured by DANE-EE in signed DNS, whatever the issuer, name and dates, and says so', () => {
    const expired = trust({ chainTrusted: false, chainProblem: 'expired', validNow: false, nameMatches: false });
    expect([c2s(untrusted).letter, c2s(expired).letter]).toEqual(['A', 'A']);
    expect(findingsOf('certificate-issuer', 'c2s', untrusted)[0]).toMatchObject({
      outcome: 'warn',
      seen: { id: 'seen.cured-by-dane' },
    });
    expect(findingsOf('certificate-dates', 'c2s', expired)[0]).toMatchObject({
      outcome: 'warn',
      seen: { id: 'seen.dates-cured-by-dane' },
    });
  });

  it('is not cured by DANE without DNSSEC, nor by a record that does not match, nor by DANE-TA for a wrong name', () => {
    const withTlsa = (tlsa: object, dnssec: 'secure' | 'insecure' | 'unknown'): Letter => {
      const services = dnsBody().services.map((service) => ({
        ...service,
        targets: service.targets.map((target) => ({ ...target, tlsaDnssec: dnssec, tlsa: [{ ...target.tlsa[0]!, ...tlsa }] })),
      }));
      return assessed([dns({ services }), stream('c2s', untrusted)]).grades.c2s.letter;
    };
    expect(withTlsa({}, 'secure')).toBe('A');
    expect(withTlsa({}, 'insecure')).toBe('T');
    expect(withTlsa({}, 'unknown')).toBe('T');
    expect(withTlsa({ hex: 'ee'.repeat(32) }, 'secure')).toBe('T');
    expect(withTlsa({ usage: 2, hex: 'd4'.repeat(32) }, 'secure')).toBe('T');
    expect(withTlsa({ usage: 1 }, 'secure')).toBe('T');
  });

  it('is cured by a POSH file that names the leaf, in hex or Base64, for its own direction alone', () => {
    const sha256 = Buffer.from('a1'.repeat(32), 'hex').toString('base64');
    const posh = web({ poshFingerprints: [{ direction: 's2s', sha256 }] });
    const { grades } = assessed([dns(plainDns()), posh, stream('c2s', untrusted), stream('s2s', untrusted)]);
    expect([grades.c2s.letter, grades.s2s.letter]).toEqual(['T', 'A']);
  });

  it('ranks F below T', () => {
    const change = {
      tls: session({ chain: [certificate({ keyBits: 512 })], trust: { ...session().trust, nameMatches: false } }),
    };
    expect(plainBoth(change)).toEqual(['F', 'F']);
  });
});

describe('before TLS', () => {
  const naked = (change: Partial<StreamFeatures>) => ({
    before: features({ starttls: { offered: true, required: false }, ...change }),
  });

  it.each<[string, Partial<StreamFeatures>, Letter]>([
    ['SCRAM offered, TLS not required', { mechanisms: ['SCRAM-SHA-1'] }, 'D'],
    [
      'SASL2 offered, TLS not required',
      { sasl2: { mechanisms: ['SCRAM-SHA-1'], inline: [], bindInline: [], fastMechanisms: [], upgrades: [] } },
      'D',
    ],
    ['the login from before SASL', { all: ['{http://jabber.org/features/iq-auth}auth'] }, 'D'],
    ['PLAIN offered although TLS is required', { starttls: { offered: true, required: true }, mechanisms: ['PLAIN'] }, 'D'],
    ['nothing to log in with: required in effect', {}, 'A'],
    ['sign-up offered', { register: true }, 'A'],
  ])('c2s: %s', (_name, change, letter) => expect(c2s(naked(change)).letter).toBe(letter));

  it.each<[string, Partial<StreamFeatures>, Letter]>([
    ['dialback offered, TLS not required', { dialback: { offered: true, errors: false } }, 'D'],
    [
      'dialback offered, TLS required',
      { dialback: { offered: true, errors: false }, starttls: { offered: true, required: true } },
      'A',
    ],
  ])('s2s: %s', (_name, change, letter) => expect(s2s(naked(change)).letter).toBe(letter));

  it('does not take a missing <required/> for proof that federation works without TLS', () => {
    expect(findingsOf('federation-without-tls', 's2s', naked({}))[0]).toMatchObject({ outcome: 'unknown', cap: 'A' });
    expect(s2s(naked({})).letter).toBe('A');
  });

  it('does not judge the naked stream where TLS is direct', () => {
    expect(findingsOf('login-without-tls', 'c2s', { security: 'direct' })[0]?.seen.id).toBe('seen.tls-from-the-start');
  });
});

describe('after TLS', () => {
  const after = (change: Partial<StreamFeatures>) => ({ after: goodClientFeatures(change) });

  it.each<[string, Partial<StreamFeatures>, Letter]>([
    ['only PLAIN', { mechanisms: ['PLAIN'] }, 'B'],
    ['PLAIN and DIGEST-MD5', { mechanisms: ['PLAIN', 'DIGEST-MD5'] }, 'B'],
    ['SCRAM-SHA-1 and PLAIN', { mechanisms: ['SCRAM-SHA-1', 'PLAIN'] }, 'A'],
    [
      'SCRAM in SASL2 alone',
      { mechanisms: [], sasl2: { mechanisms: ['SCRAM-SHA-1'], inline: [], bindInline: [], fastMechanisms: [], upgrades: [] } },
      'A',
    ],
    ['anonymous login alone', { mechanisms: ['ANONYMOUS'] }, 'A'],
    ['nothing to log in with', { mechanisms: [] }, 'B'],
    ['stream compression', { compression: ['zlib'] }, 'C'],
  ])('c2s: %s', (_name, change, letter) => expect(c2s(after(change)).letter).toBe(letter));

  it('asks for EXTERNAL only where we show a certificate', () => {
    const without = { after: features({ dialback: { offered: true, errors: false } }) };
    expect(s2s(without).letter).toBe('B');
    expect(s2s({ ...without, ownCertificate: false }).letter).toBe('A');
    const report = assessed([dns(), stream('s2s', without)], {
      configured: { observer: true, ownCertificate: false, validatingResolver: true },
    });
    expect(report.grades.s2s.letter).toBe('A');
    expect(report.findings.find(({ check }) => check === 'external')).toMatchObject({
      outcome: 'unknown',
      seen: { id: 'seen.external-not-configured' },
    });
  });

  it('warns of a certificate that peers may refuse as a client’s, and takes no letter for it', () => {
    const change = leaf({ extendedKeyUsages: ['serverAuth'] });
    expect(findingsOf('client-auth-usage', 's2s', change)[0]?.outcome).toBe('warn');
    expect(s2s(change).letter).toBe('A');
  });
});

describe('what A+ needs', () => {
  const holders = (report: ReturnType<typeof assessed>, direction: 'c2s' | 's2s') =>
    report.findings
      .filter((one) => one.cap === 'A' && one.direction === direction)
      .map(({ check, outcome }) => `${check} ${outcome}`);
  const withDns = (change: Partial<DnsBody>) => holders(assessed([dns(change), stream('c2s'), sweep('c2s')]), 'c2s');

  it.each<[string, Partial<DnsBody>, string[]]>([
    ['no DNSSEC', plainDns(), ['dnssec fail', 'dane fail']],
    [
      'unknown DNSSEC',
      { dnssec: 'unknown', services: dnsBody().services.map((one) => ({ ...one, dnssec: 'unknown' })) },
      ['dnssec unknown', 'dane unknown'],
    ],
    ['no CAA', { caa: [], caaDomain: null }, ['caa fail']],
  ])('%s', (_name, change, expected) => expect(withDns(change)).toEqual(expected));

  it('names channel binding for c2s alone', () => {
    const observations = [dns(), stream('c2s', { after: goodClientFeatures({ mechanisms: ['SCRAM-SHA-1'] }) }), stream('s2s')];
    expect(holders(assessed(observations), 'c2s')).toContain('channel-binding fail');
    expect(holders(assessed(observations), 's2s')).not.toContain('channel-binding fail');
  });
});
