import { under, type ZoneRecord } from './zoneText.ts';

export type XmppService = 'xmpp-client' | 'xmpps-client' | 'xmpp-server' | 'xmpps-server';
export const servicePorts: Readonly<Record<XmppService, number>> = {
  'xmpp-client': 5222,
  'xmpps-client': 5223,
  'xmpp-server': 5269,
  'xmpps-server': 5270,
};
export const allServices = Object.keys(servicePorts) as XmppService[];

export interface SrvTarget {
  service: XmppService;
  port?: number;
  priority?: number;
  /** A full name without the last dot, or `.` for "not offered" (RFC 2782). */
  target: string;
}

export const srvRecord = (domain: string, { service, port, priority, target }: SrvTarget): ZoneRecord => ({
  name: under(`_${service}._tcp`, domain),
  kind: 'SRV',
  data: target === '.' ? '0 0 0 .' : `${priority ?? 5} 10 ${port ?? servicePorts[service]} ${target}.`,
});

export const address = (name: string, ip: string): ZoneRecord => ({ name, kind: ip.includes(':') ? 'AAAA' : 'A', data: ip });

/** Components whose names a home server resolves when we ask them something over s2s. */
const components = ['conference', 'upload', 'proxy', 'pubsub'];

export interface StandardOptions {
  services?: readonly XmppService[];
  /** Name of the zone that `domain` is relative to. */
  zone?: string;
}

/** The usual records: the domain, its server `xmpp.`, its components, and SRV records for the services it offers. */
export function xmppRecords(domain: string, ip: string, options: StandardOptions = {}): ZoneRecord[] {
  const target = `${under('xmpp', domain)}.${options.zone ?? 'example'}`;
  const names = [domain, ...['xmpp', ...components].map((label) => under(label, domain))];
  const services = options.services ?? allServices;
  return [
    ...names.map((name) => address(name, ip)),
    ...services.map((service) => srvRecord(domain, { service, target })),
    srvRecord(under('conference', domain), { service: 'xmpp-server', target }),
  ];
}

/** TLSA records `3 1 1` (RFC 7673 §3: at the SRV target's name) for every XMPP port. */
export const daneRecords = (target: string, sha256: string): ZoneRecord[] =>
  Object.values(servicePorts).map((port) => ({ name: `_${port}._tcp.${target}`, kind: 'TLSA', data: `3 1 1 ${sha256}` }));
