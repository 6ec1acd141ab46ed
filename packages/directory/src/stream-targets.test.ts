import type { DnsBody, Service } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { streamTargetsOf } from './stream-targets.ts';

const service = (name: Service['service'], host: string, port: number, addresses: string[]): Service => ({
  service: name,
  status: 'records',
  dnssec: 'insecure',
  targets: [
    {
      host,
      port,
      priority: 0,
      weight: 0,
      fallback: false,
      portForbidden: false,
      dnssec: 'insecure',
      tlsa: [],
      tlsaDnssec: 'insecure',
      addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4, forbidden: null })),
    },
  ],
});

const dns: DnsBody = {
  kind: 'dns',
  dnssec: 'insecure',
  validating: true,
  caa: [],
  caaDomain: null,
  services: [
    service('xmpp-client', 'a.example', 5222, ['192.0.2.1', '2001:db8::1']),
    service('xmpps-client', 'b.example', 5223, ['192.0.2.2']),
    service('xmpp-server', 'a.example', 5269, ['192.0.2.1']),
  ],
};

it('takes every address of every target of one direction', () => {
  expect(streamTargetsOf(dns, 'c2s')).toEqual([
    { direction: 'c2s', security: 'starttls', host: 'a.example', port: 5222, address: '192.0.2.1', family: 4 },
    { direction: 'c2s', security: 'starttls', host: 'a.example', port: 5222, address: '2001:db8::1', family: 6 },
    { direction: 'c2s', security: 'direct', host: 'b.example', port: 5223, address: '192.0.2.2', family: 4 },
  ]);
  expect(streamTargetsOf(dns, 's2s')).toHaveLength(1);
});
