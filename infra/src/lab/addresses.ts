import { networkInterfaces } from 'node:os';

export const dnsAddress = '127.0.1.53';
export const zonePort = 5300;
export const resolverPort = 5353;
export const resolverAddress = `${dnsAddress}:${resolverPort}`;
export const webPort = 8443;

/** Each domain's own loopback address; private.example's stands in DNS alone and is nowhere on this machine. */
export const addresses = {
  'probe.example': '127.0.1.9',
  'strong.example': '127.0.1.10',
  'weak.example': '127.0.1.11',
  'expired.example': '127.0.1.12',
  'wronghost.example': '127.0.1.13',
  'nos2stls.example': '127.0.1.14',
  'nosrv.example': '127.0.1.15',
  'unsigned.example': '127.0.1.16',
  'bogus.example': '127.0.1.17',
  'old.example': '127.0.1.18',
  'selfsigned.example': '127.0.1.19',
  'new.example': '127.0.1.20',
  'optional.example': '127.0.1.21',
  'plains2s.example': '127.0.1.22',
  'invite.example': '127.0.1.23',
  'closed.example': '127.0.1.24',
  'deadv6.example': '127.0.1.25',
  'badport.example': '127.0.1.26',
  'refused.example': '127.0.1.27',
  'ejabberd.example': '127.0.1.30',
  'newejabberd.example': '127.0.1.31',
  'unreachable.example': '127.0.1.61',
  'tarpit.example': '127.0.1.62',
  'private.example': '10.0.0.1',
} as const;
export type AddressedDomain = keyof typeof addresses;

/** strong.example's second address, where the machine has IPv6 on its loopback. */
export const ipv6Loopback = '::1';
export const hasIpv6 = (): boolean =>
  Object.values(networkInterfaces())
    .flat()
    .some((one) => one?.address === ipv6Loopback);
