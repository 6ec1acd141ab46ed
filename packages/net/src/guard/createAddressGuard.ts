import { networkInterfaces } from 'node:os';
import { Fault } from '@signpost/contracts';
import ipaddr from 'ipaddr.js';
import type { AddressGuard } from '../types.ts';
import { isInRange, type ParsedRange, reasonOfAddress } from './addressRanges.ts';
import { allowedPorts } from './allowedPorts.ts';
import { parseAddress } from './parseAddress.ts';

export interface AddressGuardOptions {
  /** CIDR ranges that are let through whatever they are. From the lab profile only. */
  allowedRanges?: readonly string[];
  /** Our public addresses that no interface shows (behind NAT); those of the interfaces are always counted in. */
  ownAddresses?: readonly string[];
  /** Ports allowed beside those of XMPP and the web. From the lab profile only. */
  extraPorts?: readonly number[];
}

/** Lets through global unicast alone: no private, reserved, translated, tunnelled or metadata address, and none of ours. */
export function createAddressGuard(options: AddressGuardOptions = {}): AddressGuard {
  const ranges = (options.allowedRanges ?? []).map(parseRange);
  const ownAddresses = new Set((options.ownAddresses ?? []).map(normalize));
  const ports = new Set([...allowedPorts, ...(options.extraPorts ?? [])]);
  return {
    forbids(text) {
      const address = parseAddress(text);
      if (address === null) return 'reserved';
      if (ranges.some((range) => isInRange(address, range))) return null;
      const reason = reasonOfAddress(address);
      if (reason !== null) return reason;
      const normalized = address.toNormalizedString();
      return ownAddresses.has(normalized) || interfaceAddresses().has(normalized) ? 'own' : null;
    },
    forbidsPort: (port) => !ports.has(port),
  };
}

function parseRange(range: string): ParsedRange {
  try {
    return ipaddr.parseCIDR(range);
  } catch (cause) {
    throw new Fault('address-range-invalid', `Not a range of addresses: ${range}`, { cause });
  }
}

function normalize(text: string): string {
  const address = parseAddress(text);
  if (address === null) throw new Fault('own-address-invalid', `Not an address: ${text}`);
  return address.toNormalizedString();
}

/** Read anew each time: IPv6 privacy addresses come and go. */
function interfaceAddresses(): Set<string> {
  const all = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  return new Set(all.map(({ address }) => parseAddress(address)?.toNormalizedString() ?? address));
}
