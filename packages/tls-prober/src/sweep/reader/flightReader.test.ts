import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupName } from '../names/groups.ts';
import { suiteName } from '../names/suites.ts';
import { recordedFlight, recordedFlights } from '../testing/recordedFlights.ts';
import { type Flight, FlightReader } from './flightReader.ts';
import { readerLimits } from './readerLimits.ts';

function read(bytes: Buffer, pieceBytes = bytes.length || 1): FlightReader {
  const reader = new FlightReader();
  for (let at = 0; at < bytes.length; at += pieceBytes) reader.push(bytes.subarray(at, at + pieceBytes));
  return reader;
}

const shown = ({ hello, chain, keyExchange, alert, complete }: Flight) => ({
  version: hello?.version,
  suite: hello ? suiteName(hello.suite) : null,
  group: keyExchange?.group ? groupName(keyExchange.group) : null,
  primeBits: keyExchange?.prime?.bits ?? null,
  subjects: chain?.map((der) => new X509Certificate(der).subject) ?? null,
  alert,
  complete,
});

describe('a recorded flight', () => {
  it('shows version, suite and chain', () => {
    expect(shown(read(recordedFlight('rsa TLS 1.0')).flight)).toMatchObject({
      version: 'TLSv1',
      suite: expect.stringMatching(/^TLS_/),
      subjects: ['CN=odd.example'],
      complete: true,
    });
  });

  it('shows a curve', () => {
    expect(shown(read(recordedFlight('rsa TLS 1.2 with curves')).flight).group).not.toBeNull();
  });

  it('shows a prime', () => {
    expect(shown(read(recordedFlight('rsa TLS 1.2 with primes')).flight).primeBits).toBeGreaterThanOrEqual(1024);
  });

  it('shows suite and group of a HelloRetryRequest', () => {
    const { hello } = read(recordedFlight('rsa TLS 1.3')).flight;
    expect(hello).toMatchObject({ version: 'TLSv1.3', retry: true });
    expect(hello?.group).not.toBeNull();
  });

  it('shows an alert', () => {
    expect(read(recordedFlight('rsa SSL 3')).flight).toMatchObject({ alert: expect.any(Number), hello: null });
  });

  it('shows that a client certificate is asked for', () => {
    expect(read(recordedFlight('ecdsa TLS 1.2 with primes')).flight.clientCertificateAsked).toBe(true);
    expect(read(recordedFlight('rsa TLS 1.2')).flight.clientCertificateAsked).toBe(false);
  });

  it.each([...recordedFlights])('reads the same in single bytes: %s', (_, bytes) => {
    expect(read(bytes, 1).flight).toEqual(read(bytes).flight);
  });

  it.each([...recordedFlights])('is neither complete nor a fault when cut off at any byte: %s', (_, bytes) => {
    const end = bytes.length - (read(bytes.subarray(0, -1)).ended ? bytes.length : 0);
    for (let length = 0; length < end; length++) {
      const reader = read(bytes.subarray(0, length));
      expect([length, reader.ended, reader.problem]).toEqual([length, false, null]);
    }
  });
});

describe('what is no flight', () => {
  it.each([
    ['plain text', Buffer.from('<stream:error/>'), 'not-tls'],
    ['a record beyond every limit', Buffer.from('1603030000ffff', 'hex').fill(0xff, 3), 'too-long'],
    ['an endless message', Buffer.from('160303000402ffffff', 'hex'), 'too-long'],
    ['another message first', Buffer.from('16030300040b000000', 'hex'), 'malformed'],
    ['an empty handshake record', Buffer.from('1603030000', 'hex'), 'malformed'],
    ['encrypted data first', Buffer.from('170303000100', 'hex'), 'malformed'],
    ['half an alert', Buffer.from('150303000102', 'hex'), 'malformed'],
  ])('%s gives a verdict', (_, bytes, problem) => expect(read(bytes).problem).toBe(problem));

  it('passes over warnings', () => {
    expect(read(Buffer.from('15030300020170', 'hex')).flight.alert).toBeNull();
    expect(read(Buffer.from('15030300020228', 'hex')).flight.alert).toBe(40);
  });

  it('ends at the limit however small the pieces', () => {
    const reader = new FlightReader();
    const warning = Buffer.from('15030300020170', 'hex');
    let pushed = 0;
    for (; !reader.ended; pushed += warning.length) reader.push(warning);
    expect(reader.problem).toBe('too-long');
    expect(pushed).toBeLessThanOrEqual(readerLimits.flightBytes + warning.length);
  });

  it('never throws, whatever comes', () => {
    const flights = [...recordedFlights.values()];
    const changes = fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...flights), changes, fc.integer({ min: 1, max: 500 }), (flight, wrong, pieceBytes) => {
        const bytes = Buffer.from(flight);
        for (const [at, value] of wrong) bytes[at % bytes.length] = value;
        const { flight: seen } = read(bytes, pieceBytes);
        expect(seen.chain?.length ?? 0).toBeLessThanOrEqual(readerLimits.certificates);
      }),
      { numRuns: 2000 },
    );
  });
});
