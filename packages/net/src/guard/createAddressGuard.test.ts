import { networkInterfaces } from 'node:os';
import { Fault } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './createAddressGuard.ts';

const guard = createAddressGuard({ ownAddresses: ['198.41.0.4', '2606:4700::53'] });

describe('addresses', () => {
  it.each([
    // The open internet.
    ['8.8.8.8', null],
    ['1.1.1.1', null],
    ['100.63.255.255', null],
    ['100.128.0.1', null],
    ['172.15.255.255', null],
    ['172.32.0.1', null],
    ['192.169.0.1', null],
    ['223.255.255.255', null],
    ['2606:4700:4700::1111', null],
    ['2a01:4f8::1', null],
    ['2003::1', null],
    // Private.
    ['10.0.0.1', 'private'],
    ['10.255.255.255', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['100.127.255.255', 'private'],
    ['fc00::1', 'private'],
    ['fd12:3456:789a::1', 'private'],
    // Loopback, link-local, multicast.
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['::1', 'loopback'],
    ['169.254.0.1', 'link-local'],
    ['169.254.255.255', 'link-local'],
    ['fe80::1', 'link-local'],
    ['febf::1', 'link-local'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    ['ff0e::1', 'multicast'],
    // Reserved.
    ['0.0.0.0', 'reserved'],
    ['0.1.2.3', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['192.0.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['198.51.100.1', 'reserved'],
    ['203.0.113.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['198.19.255.255', 'reserved'],
    ['192.88.99.1', 'reserved'],
    ['192.52.193.1', 'reserved'],
    ['192.31.196.1', 'reserved'],
    ['192.175.48.1', 'reserved'],
    ['::', 'reserved'],
    ['::2', 'reserved'],
    ['4000::1', 'reserved'],
    ['1fff::1', 'reserved'],
    ['fec0::1', 'reserved'],
    ['100::1', 'reserved'],
    ['5f00::1', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['3fff::1', 'reserved'],
    ['2001:2::1', 'reserved'],
    ['2001:10::1', 'reserved'],
    ['2001:20::1', 'reserved'],
    ['2620:4f:8000::1', 'reserved'],
    // An IPv4 address inside, public or not.
    ['::ffff:127.0.0.1', 'reserved'],
    ['::ffff:8.8.8.8', 'reserved'],
    ['::ffff:7f00:1', 'reserved'],
    ['::ffff:0:127.0.0.1', 'reserved'],
    ['::127.0.0.1', 'reserved'],
    ['64:ff9b::7f00:1', 'reserved'],
    ['64:ff9b::808:808', 'reserved'],
    ['64:ff9b:1::a00:1', 'reserved'],
    ['2002:7f00:1::', 'reserved'],
    ['2002:808:808::1', 'reserved'],
    ['2001::1', 'reserved'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'reserved'],
    // What clouds tell their machines.
    ['169.254.169.254', 'metadata'],
    ['169.254.170.2', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['FD00:0EC2:0:0:0:0:0:254', 'metadata'],
    ['fd20:ce::254', 'metadata'],
    // Ours.
    ['198.41.0.4', 'own'],
    ['2606:4700:0:0::53', 'own'],
    // Not an address at all.
    ['', 'reserved'],
    ['localhost', 'reserved'],
    ['example.org', 'reserved'],
    ['127.1', 'reserved'],
    ['0x7f.0.0.1', 'reserved'],
    ['0177.0.0.1', 'reserved'],
    ['2130706433', 'reserved'],
    ['8.8.8.8/32', 'reserved'],
    ['[2606:4700::1]', 'reserved'],
    ['fe80::1%eth0', 'reserved'],
    ['2606:4700::1%lo', 'reserved'],
    ['8.8.8.8 ', 'reserved'],
    ['8.8.8.8\0', 'reserved'],
  ] as const)('%j: %s', (address, reason) => expect(guard.forbids(address)).toBe(reason));

  it('refuses every address of this machine', () => {
    const addresses = Object.values(networkInterfaces()).flatMap((entries) => (entries ?? []).map(({ address }) => address));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(guard.forbids(address)).not.toBeNull();
  });
});

describe('the lab', () => {
  const relaxed = createAddressGuard({ allowedRanges: ['127.0.1.0/24', '::1/128'], extraPorts: [8443] });

  it.each([
    ['127.0.1.7', null],
    ['::1', null],
    ['127.0.0.1', 'loopback'],
    ['127.0.2.1', 'loopback'],
    ['::ffff:127.0.1.7', 'reserved'],
    ['10.0.0.1', 'private'],
  ] as const)('%s: %s', (address, reason) => expect(relaxed.forbids(address)).toBe(reason));

  it('has ports of its own', () => expect([relaxed.forbidsPort(8443), guard.forbidsPort(8443)]).toEqual([false, true]));
});

describe('ports', () => {
  it.each([80, 443, 5222, 5223, 5269, 5270, 5280, 5281, 5443])('lets %i through', (port) =>
    expect(guard.forbidsPort(port)).toBe(false),
  );
  it.each([0, 22, 25, 53, 110, 3306, 5221, 5224, 5268, 5271, 5432, 6379, 8080, 65_536, -1, Number.NaN])('refuses %s', (port) =>
    expect(guard.forbidsPort(port)).toBe(true),
  );
});

it('stops at a configuration that it cannot read', () => {
  expect(() => createAddressGuard({ allowedRanges: ['127.0.1.0'] })).toThrow(Fault);
  expect(() => createAddressGuard({ ownAddresses: ['us.example'] })).toThrow(Fault);
});
