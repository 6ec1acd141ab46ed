import { type DnsBody, type Observation, observationSchema } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { type FakeZone, fakeContext, fakeResolver } from './fakes/fakeContext.ts';
import { probeDns } from './probeDns.ts';

const srv = (target: string, port = 5222, priority = 0, weight = 0) => ({ target, port, priority, weight });

async function look(zone: FakeZone): Promise<{ observation: Observation; body: DnsBody; asked: string[] }> {
  const resolver = fakeResolver(zone);
  const observation = await probeDns(fakeContext({ net: { resolver } }), 'example.org');
  expect(observationSchema.parse(observation)).toEqual(observation);
  if (observation.body.kind !== 'dns') throw new Error('wrong kind');
  return { observation, body: observation.body, asked: resolver.asked };
}
const serviceOf = (body: DnsBody, name: string) => body.services.find(({ service }) => service === name);

describe('probeDns', () => {
  it('reads records in order of preference, with addresses, verdicts and TLSA', async () => {
    const { observation, body } = await look({
      '_xmpp-client._tcp.example.org SRV': {
        records: [srv('Two.example.org.', 5223, 20), srv('one.example.org', 25, 10)],
        dnssec: 'secure',
      },
      'one.example.org A': { records: ['10.0.0.1', '192.0.2.1'], dnssec: 'secure' },
      'one.example.org AAAA': { records: ['2001:db8::1'], dnssec: 'secure' },
      'two.example.org A': { records: ['192.0.2.2'], dnssec: 'insecure' },
      '_25._tcp.one.example.org TLSA': {
        records: [{ usage: 3, selector: 1, matchingType: 1, certificate: Uint8Array.of(1, 255) }],
        dnssec: 'secure',
      },
    });
    const service = serviceOf(body, 'xmpp-client');
    expect(service).toMatchObject({ status: 'records', dnssec: 'secure' });
    expect(service?.targets[0]).toMatchObject({
      host: 'one.example.org',
      portForbidden: true,
      dnssec: 'secure',
      tlsa: [{ usage: 3, selector: 1, matchingType: 1, hex: '01ff' }],
      tlsaDnssec: 'secure',
      addresses: [
        { address: '2001:db8::1', family: 6, forbidden: null },
        { address: '10.0.0.1', family: 4, forbidden: 'private' },
        { address: '192.0.2.1', family: 4, forbidden: null },
      ],
    });
    expect(service?.targets[1]).toMatchObject({
      host: 'two.example.org',
      priority: 20,
      fallback: false,
      dnssec: 'insecure',
      tlsa: [],
    });
    expect(observation.failure).toBeUndefined();
    expect(observation.evidence[0]?.text).toContain('_xmpp-client._tcp.example.org SRV 20 0 5223 Two.example.org. ; secure');
  });

  it('falls back to the domain for STARTTLS alone', async () => {
    const { body } = await look({ 'example.org AAAA': { records: ['2001:db8::1'] } });
    expect(serviceOf(body, 'xmpp-client')).toMatchObject({
      status: 'fallback',
      targets: [{ host: 'example.org', port: 5222, fallback: true }],
    });
    expect(serviceOf(body, 'xmpp-server')).toMatchObject({ status: 'fallback', targets: [{ port: 5269 }] });
    expect(serviceOf(body, 'xmpps-client')).toMatchObject({ status: 'absent', targets: [] });
    expect(serviceOf(body, 'xmpps-server')).toMatchObject({ status: 'absent', targets: [] });
  });

  it('does not fall back where the service is denied', async () => {
    const denied = { records: [srv('.', 0)] };
    const { body, observation } = await look({
      '_xmpp-client._tcp.example.org SRV': denied,
      '_xmpp-server._tcp.example.org SRV': denied,
      'example.org A': { records: ['192.0.2.1'] },
    });
    expect(serviceOf(body, 'xmpp-client')).toMatchObject({ status: 'denied', targets: [] });
    expect(observation.failure?.code).toBe('service-denied');
  });

  it('does not fall back where SRV could not be read', async () => {
    const { body, observation } = await look({
      '_xmpp-client._tcp.example.org SRV': 'dns-bogus',
      '_xmpp-server._tcp.example.org SRV': 'dns-timeout',
      'example.org A': { records: ['192.0.2.1'] },
    });
    expect(serviceOf(body, 'xmpp-client')).toMatchObject({ status: 'failed', failure: { code: 'dns-bogus' }, dnssec: 'bogus' });
    expect(serviceOf(body, 'xmpp-server')).toMatchObject({ status: 'failed', failure: { code: 'dns-timeout' } });
    expect(body.dnssec).toBe('bogus');
    expect(observation.failure?.code).toBe('dns-bogus');
  });

  it('tells a domain that does not exist from one without addresses', async () => {
    expect((await look({})).observation.failure?.code).toBe('dns-not-found');
    expect((await look({ 'example.org CAA': { records: [] } })).observation.failure?.code).toBe('no-address');
  });

  it('bounds targets and addresses, minding both families, and asks each question once', async () => {
    const zone: FakeZone = {
      '_xmpp-client._tcp.example.org SRV': {
        records: Array.from({ length: 30 }, (_, index) => srv(`host${index % 12}.example.org`, 5222 + index)),
      },
    };
    for (let index = 0; index < 12; index++) {
      zone[`host${index}.example.org A`] = { records: Array.from({ length: 20 }, (_, last) => `192.0.2.${last}`) };
      zone[`host${index}.example.org AAAA`] = { records: Array.from({ length: 20 }, (_, last) => `2001:db8::${last}`) };
    }
    const { body, asked } = await look(zone);
    const targets = serviceOf(body, 'xmpp-client')?.targets ?? [];
    expect(targets).toHaveLength(8);
    expect(targets.every(({ addresses }) => addresses.map(({ family }) => family).join('') === '6464')).toBe(true);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(40);
  });

  it('climbs to the nearest CAA records', async () => {
    const zone: FakeZone = {
      'example.org A': { records: ['192.0.2.1'] },
      'org CAA': { records: [{ flags: 128, tag: 'issue', value: 'ca.example' }] },
    };
    expect((await look(zone)).body).toMatchObject({
      caaDomain: 'org',
      caa: [{ tag: 'issue', value: 'ca.example', critical: true }],
    });
    expect((await look({ ...zone, 'example.org CAA': 'dns-failed' })).body).toMatchObject({
      caaDomain: null,
      caa: [],
      caaFailure: { code: 'dns-failed' },
    });
  });

  it('tells a target without TLSA records from one whose records could not be read', async () => {
    const zone: FakeZone = { '_xmpp-client._tcp.example.org SRV': { records: [srv('host.example.org')] } };
    const targetOf = async (more: FakeZone) => serviceOf((await look({ ...zone, ...more })).body, 'xmpp-client')?.targets[0];
    expect(await targetOf({})).not.toHaveProperty('tlsaFailure');
    expect(await targetOf({ '_5222._tcp.host.example.org TLSA': 'dns-timeout' })).toMatchObject({
      tlsa: [],
      tlsaFailure: { code: 'dns-timeout' },
    });
  });

  it('says which target has no address', async () => {
    const { body } = await look({ '_xmpps-client._tcp.example.org SRV': { records: [srv('gone.example.org', 5223)] } });
    expect(serviceOf(body, 'xmpps-client')?.targets[0]).toMatchObject({
      addresses: [],
      addressFailure: { code: 'dns-not-found' },
      dnssec: 'unknown',
    });
  });
});
