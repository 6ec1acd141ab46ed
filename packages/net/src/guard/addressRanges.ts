import type { ResolvedAddress } from '@signpost/contracts';
import ipaddr from 'ipaddr.js';

type Reason = NonNullable<ResolvedAddress['forbidden']>;

/** Addresses at which clouds serve credentials to their machines; one of them (Azure) is ordinary unicast. */
const metadataAddresses = new Set(
  [
    '169.254.169.254',
    '169.254.170.2',
    '169.254.170.23',
    '169.254.169.253',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    'fd00:ec2::254',
    'fd00:ec2::253',
    'fd00:ec2::23',
    'fd00:42::42',
    'fd20:ce::254',
  ].map((address) => ipaddr.parse(address).toNormalizedString()),
);

/** IANA special-purpose blocks that `ipaddr.js` calls unicast, or whose name there may change with a release. */
const specialRanges = [
  '192.0.0.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '2620:4f:8000::/48',
  '3fff::/20',
].map((range) => ipaddr.parseCIDR(range));

/** What is handed out as global unicast so far (RFC 4291 §2.4, IANA registry). */
const globalIpv6 = ipaddr.parseCIDR('2000::/3');

const reasonOfRange: Readonly<Record<string, Reason>> = {
  private: 'private',
  uniqueLocal: 'private',
  carrierGradeNat: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  multicast: 'multicast',
};

export type ParsedAddress = ipaddr.IPv4 | ipaddr.IPv6;
export type ParsedRange = [ParsedAddress, number];

export const isInRange = (address: ParsedAddress, [base, bits]: ParsedRange): boolean =>
  address.kind() === base.kind() && address.match(base, bits);

/** Why an address is not one of the open internet, or `null`. Whatever carries an IPv4 address inside is refused as it is. */
export function reasonOfAddress(address: ParsedAddress): Reason | null {
  if (metadataAddresses.has(address.toNormalizedString())) return 'metadata';
  const range = address.range();
  if (range !== 'unicast') return reasonOfRange[range] ?? 'reserved';
  if (address.kind() === 'ipv6' && !isInRange(address, globalIpv6)) return 'reserved';
  return specialRanges.some((special) => isInRange(address, special)) ? 'reserved' : null;
}
