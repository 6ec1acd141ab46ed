import { failure } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import {
  assessed,
  certificate,
  dns,
  features,
  goodClientFeatures,
  type StreamChange,
  serviceOf,
  session,
  stream,
} from './fixture.ts';

const c2s = (change: StreamChange = {}) => assessed([dns(), stream('c2s', change)]).grades.c2s;
const s2s = (change: StreamChange = {}) => assessed([dns(), stream('s2s', change)]).grades.s2s;
const suite = (name: string, version = 'TLSv1.2') => ({ tls: session({ suite: name, version }) });

describe('the worst target counts', () => {
  const twoAddresses = () =>
    dns({ services: [serviceOf('xmpp-client', ['192.0.2.1', '2001:db8::1']), serviceOf('xmpp-server')] });
  const six = { address: '2001:db8::1', family: 6 } as const;

  it('takes the letter of the worse address', () => {
    const report = assessed([twoAddresses(), stream('c2s'), stream('c2s', { ...six, ...suite('AES128-SHA', 'TLSv1') })]);
    expect(report.grades.c2s.letter).toBe('C');
    expect(report.grades.c2s.targets.map(({ address, letter }) => [address, letter])).toEqual([
      ['192.0.2.1', 'A'],
      ['2001:db8::1', 'C'],
    ]);
    const [, finding] = report.findings.filter(({ check }) => check === 'tls-1.2');
    expect(finding?.targets).toEqual(['xmpp.example.org:5222/starttls 2001:db8::1']);
  });

  it('gives a dead target no letter, and the direction a degraded reachability', () => {
    const dead = {
      ...six,
      reached: 'nothing',
      before: null,
      after: null,
      tls: null,
      failure: failure('connect-timeout'),
    } as const;
    const { c2s: grade } = assessed([twoAddresses(), stream('c2s'), stream('c2s', dead)]).grades;
    expect(grade).toMatchObject({ letter: 'A', reachability: 'degraded' });
    expect(grade.targets[1]).toMatchObject({ letter: '?', failure: { code: 'connect-timeout' } });
  });

  it('never counts our own faults', () => {
    const ours = { ...six, reached: 'nothing', before: null, after: null, tls: null, failure: failure('courtesy') } as const;
    const { c2s: grade } = assessed([twoAddresses(), stream('c2s'), stream('c2s', ours)]).grades;
    expect(grade).toMatchObject({ letter: 'A', reachability: 'up' });
  });

  it('says ? only where no target came through, down by their fault or unknown by ours', () => {
    const dead = (code: 'connect-refused' | 'budget-exhausted') =>
      assessed([
        dns(),
        stream('c2s', { reached: 'nothing', before: null, after: null, tls: null, failure: failure(code) }),
        stream('s2s'),
      ]);
    expect(dead('connect-refused').grades.c2s).toMatchObject({ letter: '?', reachability: 'down', nextStep: null });
    expect(dead('budget-exhausted').grades.c2s).toMatchObject({ letter: '?', reachability: 'unknown' });
    expect(dead('connect-refused').overall).toBe('A');
  });

  it('keeps what a broken-off stream proved as an upper bound', () => {
    const broken = { after: null, reached: 'tls', failure: failure('stream-timeout') } as const;
    expect(c2s({ ...broken, tls: session({ chain: [certificate({ keyBits: 512 })] }) }).letter).toBe('F');
    expect(c2s(broken).letter).toBe('?');
    expect(s2s(broken).letter).toBe('A');
  });

  it('reports a private address without a stream', () => {
    const services = [serviceOf('xmpp-client'), serviceOf('xmpp-server')];
    services[0]!.targets[0]!.addresses[0]!.forbidden = 'private';
    const report = assessed([dns({ services })]);
    expect(report.grades.c2s).toMatchObject({ letter: '?', reachability: 'down' });
    expect(report.findings.find(({ check }) => check === 'reachable')).toMatchObject({
      outcome: 'fail',
      seen: { id: 'failure.address-forbidden' },
    });
  });

  it('says down for a domain that is gone, unknown where nothing was seen', () => {
    expect(assessed([dns({ services: [] }, failure('dns-not-found'))]).grades.c2s.reachability).toBe('down');
    expect(assessed([dns({ services: [] }, failure('dns-bogus'))]).grades.c2s.reachability).toBe('down');
    expect(assessed([dns({ services: [] }, failure('service-denied'))]).grades.c2s.reachability).toBe('down');
    expect(assessed([dns({ services: [] }, failure('dns-timeout'))]).grades.c2s.reachability).toBe('unknown');
    expect(assessed([])).toMatchObject({ overall: '?', observedAt: null });
  });

  it('leaves out a target that DNS has dropped since, and takes the newest of two streams', () => {
    const old = {
      slot: '2026-02-01T00:00:00.000Z',
      observedAt: '2026-02-01T00:05:00.000Z',
      tls: null,
      after: null,
      before: features({ mechanisms: ['PLAIN'] }),
    };
    const gone = stream('c2s', { ...old, host: 'old.example.org', id: 'gone' });
    const same = stream('c2s', { ...old, id: 'same' });
    const { c2s: grade } = assessed([gone, same, dns(), stream('c2s')]).grades;
    expect(grade.letter).toBe('A');
    expect(grade.targets).toHaveLength(1);
  });
});

describe('the next step', () => {
  it('is the smallest set of checks that raises the letter', () => {
    const old = { tls: session({ version: 'TLSv1', suite: 'ECDHE-RSA-DES-CBC3-SHA' }) };
    expect(c2s(old).nextStep).toEqual({ letter: 'B', checks: ['tls-1.2', 'small-blocks'] });
    expect(c2s({ tls: session({ version: 'TLSv1.2', suite: 'AES128-SHA' }) }).nextStep).toEqual({
      letter: 'A',
      checks: ['tls-1.3'],
    });
  });

  it('needs both where two different things hold the letter', () => {
    const change = {
      tls: session({ chain: [certificate({ keyBits: 1024 })] }),
      after: goodClientFeatures({ mechanisms: ['PLAIN'] }),
    };
    expect(c2s(change).nextStep).toEqual({ letter: 'A', checks: ['certificate-key', 'scram'] });
  });

  it('counts one mending for what it mends along the way', () => {
    const before = features({ starttls: { offered: true, required: false }, mechanisms: ['PLAIN'] });
    expect(c2s({ before }).nextStep).toEqual({ letter: 'A', checks: ['login-without-tls'] });
  });

  it('leads to an unknown letter where TLS has to come first', () => {
    const naked = {
      before: features({ mechanisms: ['PLAIN'] }),
      after: null,
      tls: null,
      reached: 'features-before-tls',
    } as const;
    expect(c2s(naked)).toMatchObject({ letter: 'F', reachability: 'up', nextStep: { letter: '?', checks: ['tls-offered'] } });
  });

  it('is nothing where only we can find out more', () => expect(c2s().nextStep).toBeNull());
});
