import { failure, type Letter, type TlsSweepBody } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { assessed, certificate, dns, features, stream } from './fixture.ts';
import { sweep, traits, versions, withTrait } from './fixtureSweep.ts';

const swept = (change: Partial<TlsSweepBody> = {}): [Letter, Letter] => {
  const { grades } = assessed([dns(), stream('c2s'), stream('s2s'), sweep('c2s', change), sweep('s2s', change)]);
  return [grades.c2s.letter, grades.s2s.letter];
};
const findings = (check: string, change: Partial<TlsSweepBody>) =>
  assessed([dns(), stream('c2s'), sweep('c2s', change)]).findings.filter((one) => one.check === check && one.direction === 'c2s');
const v = (...accepted: Parameters<typeof versions>[0]) => ({ versions: versions([...accepted, 'TLSv1.2', 'TLSv1.3']) });

describe('a sweep', () => {
  it('that finds nothing weak gives A+ in both directions', () => {
    expect(swept()).toEqual(['A+', 'A+']);
    const report = assessed([dns(), stream('c2s'), stream('s2s'), sweep('c2s'), sweep('s2s')]);
    expect(report.overall).toBe('A+');
    expect(report.findings.filter(({ cap }) => cap)).toEqual([]);
    expect(report.grades.c2s.nextStep).toBeNull();
  });

  it.each<[string, Partial<TlsSweepBody>, Letter]>([
    ['SSLv3 beside better', v('SSLv3'), 'D'],
    ['TLS 1.0 beside better', v('TLSv1'), 'B'],
    ['TLS 1.1 beside better', v('TLSv1.1'), 'B'],
    ['suites without encryption', withTrait('null'), 'F'],
    ['anonymous suites', withTrait('anonymous'), 'F'],
    ['export suites', withTrait('export'), 'F'],
    ['RC4', withTrait('rc4'), 'D'],
    ['3DES', withTrait('block64'), 'C'],
    ['suites without forward secrecy', withTrait('not-forward-secret'), 'A'],
    ['suites that are not AEAD', withTrait('not-aead'), 'A'],
    ['compression', { compression: 'yes' }, 'C'],
    ['a prime of 1024 bits', { primes: [{ bits: 1024, sha256: '0'.repeat(64), knownAs: null }] }, 'C'],
    ['a prime of 768 bits', { primes: [{ bits: 768, sha256: '0'.repeat(64), knownAs: null }] }, 'F'],
    [
      'a second certificate with a short key',
      { chains: [{ versions: ['TLSv1.2'], certificates: [certificate({ sha256: 'ee', keyBits: 1024 })], ordered: true }] },
      'B',
    ],
  ])('that finds %s', (_name, change, letter) => expect(swept(change)).toEqual([letter, letter]));

  it.each<[string, string, Partial<TlsSweepBody>, string]>([
    ['renegotiation', 'no secure renegotiation', { secureRenegotiation: 'no' }, 'warn'],
    ['renegotiation', 'no extended master secret', { extendedMasterSecret: 'no' }, 'warn'],
    ['early-data', 'early data', { earlyData: 'yes' }, 'warn'],
    ['shared-prime', 'a well-known prime', { primes: [{ bits: 2048, sha256: '0'.repeat(64), knownAs: 'ffdhe2048' }] }, 'info'],
    ['post-quantum', 'no post-quantum group', {}, 'info'],
    [
      'post-quantum',
      'a post-quantum group',
      {
        groups: {
          tls13: { groups: [{ code: '11ec', name: 'X25519MLKEM768' }], complete: true },
          legacy: { groups: [], complete: true },
        },
      },
      'pass',
    ],
    [
      'chain-order',
      'a chain out of order',
      { chains: [{ versions: ['TLSv1.2'], certificates: [certificate()], ordered: false }] },
      'warn',
    ],
    [
      'suite-order',
      'the client’s order',
      { versions: versions(['TLSv1.2', 'TLSv1.3']).map((one) => ({ ...one, order: 'client' as const })) },
      'info',
    ],
  ])('shows by %s and grades not: %s', (check, _name, change, outcome) => {
    expect(findings(check, change)[0]).toMatchObject({ outcome });
    expect(swept(change)).toEqual(['A+', 'A+']);
  });

  it('that has not come to something withholds A+ and nothing else', () => {
    const open = { ...traits([]), 'not-aead': 'unknown' } as const;
    expect(swept({ traits: open, complete: false })).toEqual(['A', 'A']);
    expect(findings('aead-only', { traits: open })[0]).toMatchObject({ outcome: 'unknown', cap: 'A' });
    expect(swept({ compression: 'unknown' })).toEqual(['A', 'A']);
  });

  it('says F of a server that only SSLv3 can be had from, though no stream came through', () => {
    const refused = { reached: 'features-before-tls', after: null, tls: null, failure: failure('tls-failed') } as const;
    const before = features({ starttls: { offered: true, required: true } });
    const report = assessed([dns(), stream('c2s', { ...refused, before }), sweep('c2s', { versions: versions(['SSLv3']) })]);
    expect(report.grades.c2s).toMatchObject({ letter: 'F', reachability: 'down' });
  });

  it('belongs to one address: another one without a sweep keeps its A', () => {
    const six = { address: '2001:db8::1', family: 6, id: 'six' } as const;
    const report = assessed([stream('c2s'), stream('c2s', six), dns(), sweep('c2s')]);
    const letters = report.grades.c2s.targets.map(({ letter }) => letter);
    expect([...letters].sort()).toEqual(['A', 'A+']);
  });
});
