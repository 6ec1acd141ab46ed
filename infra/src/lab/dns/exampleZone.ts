import { type AddressedDomain, addresses, dnsAddress, ipv6Loopback } from '../addresses.ts';
import { address, allServices, daneRecords, srvRecord, xmppRecords } from './xmppRecords.ts';
import type { ZoneRecord } from './zoneText.ts';

export interface ZoneFacts {
  ipv6: boolean;
  /** SHA-256 of strong.example's public key in hex. */
  strongKeySha256: string;
}

const plainLabels = [
  'strong',
  'new',
  'ejabberd',
  'newejabberd',
  'weak',
  'expired',
  'wronghost',
  'selfsigned',
  'optional',
  'nos2stls',
  'old',
  'invite',
  'closed',
  'unreachable',
  'tarpit',
  'private',
  'probe',
] as const;
const addressOf = (label: string): string => addresses[`${label}.example` as AddressedDomain];

const strongRecords = ({ ipv6, strongKeySha256 }: ZoneFacts): ZoneRecord[] => [
  ...(ipv6 ? [address('strong', ipv6Loopback), address('xmpp.strong', ipv6Loopback)] : []),
  { name: 'strong', kind: 'CAA', data: '0 issue "ca.example"' },
  { name: 'strong', kind: 'CAA', data: '0 iodef "mailto:admin@strong.example"' },
  { name: '_xmppconnect.strong', kind: 'TXT', data: '"_xmpp-client-xbosh=https://strong.example:5281/http-bind"' },
  ...daneRecords('xmpp.strong', strongKeySha256),
];

/** A second target that has an IPv6 address alone, on ports where nothing listens. */
const deadIpv6Records = (): ZoneRecord[] => [
  ...xmppRecords('deadv6', addressOf('deadv6'), { services: ['xmpp-client', 'xmpp-server'] }),
  srvRecord('deadv6', { service: 'xmpp-client', target: 'v6.deadv6.example', port: 5443, priority: 10 }),
  srvRecord('deadv6', { service: 'xmpp-server', target: 'v6.deadv6.example', port: 5443, priority: 10 }),
  address('v6.deadv6', ipv6Loopback),
];

const badPortRecords = (): ZoneRecord[] => [
  address('badport', addressOf('badport')),
  address('xmpp.badport', addressOf('badport')),
  ...allServices.map((service) => srvRecord('badport', { service, target: 'xmpp.badport.example', port: 25 })),
];

const refusedRecords = (): ZoneRecord[] => [
  address('refused', addressOf('refused')),
  ...allServices.map((service) => srvRecord('refused', { service, target: '.' })),
];

/** Both have name servers of their own; bogus.example's DS matches no key, unsigned.example has none. */
const delegations: readonly ZoneRecord[] = [
  { name: 'unsigned', kind: 'NS', data: 'ns.unsigned.example.' },
  address('ns.unsigned', dnsAddress),
  { name: 'bogus', kind: 'NS', data: 'ns.bogus.example.' },
  address('ns.bogus', dnsAddress),
  { name: 'bogus', kind: 'DS', data: `12345 13 2 ${'0'.repeat(56)}deadbeef` },
];

/** All records of `example.`; gone.example is simply not there. */
export const exampleZone = (facts: ZoneFacts): ZoneRecord[] => [
  ...plainLabels.flatMap((label) => xmppRecords(label, addressOf(label))),
  ...xmppRecords('plains2s', addressOf('plains2s'), { services: ['xmpp-client', 'xmpps-client', 'xmpp-server'] }),
  ...strongRecords(facts),
  ...daneRecords('xmpp.old', '0'.repeat(64)),
  address('irc.new', addressOf('new')),
  ...['search.probe', 'searchtest.probe'].flatMap((name) => [
    address(name, addressOf('probe')),
    srvRecord(name, { service: 'xmpp-server', target: 'xmpp.probe.example' }),
  ]),
  address('nosrv', addressOf('nosrv')),
  address('conference.nosrv', addressOf('nosrv')),
  ...deadIpv6Records(),
  ...badPortRecords(),
  ...refusedRecords(),
  ...delegations,
];
