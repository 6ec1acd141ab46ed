import { getServers } from 'node:dns';
import { isIP } from 'node:net';
import { Fault } from '@signpost/contracts';

export interface Nameserver {
  address: string;
  port: number;
}

const defaultPort = 53;

/** The configured nameserver, or those of the system's resolv.conf. */
export function nameserversOf(configured: string | null): Nameserver[] {
  const servers = (configured === null ? getServers() : [configured]).map(parseNameserver);
  if (servers.length === 0) throw new Fault('resolver-missing', 'No nameserver is configured on this machine.');
  return servers;
}

/** Reads `ip`, `ip:port` or `[ipv6]:port`. */
export function parseNameserver(text: string): Nameserver {
  if (isIP(text)) return { address: text, port: defaultPort };
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? plain ?? '';
  if (!isIP(address)) throw new Fault('resolver-invalid', `Not the address of a nameserver: ${text}`);
  return { address, port: port === undefined ? defaultPort : Number(port) };
}
