import ipaddr from 'ipaddr.js';
import { parseAddress } from '../guard/parseAddress.ts';
import type { CourtesyKeysOf } from '../types.ts';

/** What one connection disturbs: the domain, the address and its network, a /24 or a /48. */
export const courtesyKeysOf: CourtesyKeysOf = (domain, address, limits) => [
  { key: `domain:${domain.toLowerCase()}`, limit: limits.perDomain },
  { key: `address:${parseAddress(address)?.toString() ?? address}`, limit: limits.perAddress },
  { key: `network:${networkOf(address)}`, limit: limits.perNetwork },
];

function networkOf(text: string): string {
  const address = parseAddress(text);
  if (address === null) return text;
  return address.kind() === 'ipv4'
    ? `${ipaddr.IPv4.networkAddressFromCIDR(`${text}/24`)}/24`
    : `${ipaddr.IPv6.networkAddressFromCIDR(`${text}/48`)}/48`;
}
