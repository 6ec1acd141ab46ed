import type { Direction, DnsBody, Security, ServiceName } from '@signpost/contracts';

/** One stream to open: an address of an SRV target. */
export interface StreamTarget {
  direction: Direction;
  security: Security;
  host: string;
  port: number;
  address: string;
  family: 4 | 6;
}

const meaning: Record<ServiceName, { direction: Direction; security: Security }> = {
  'xmpp-client': { direction: 'c2s', security: 'starttls' },
  'xmpps-client': { direction: 'c2s', security: 'direct' },
  'xmpp-server': { direction: 's2s', security: 'starttls' },
  'xmpps-server': { direction: 's2s', security: 'direct' },
};

/** Every address of every SRV target, as found in DNS: the worst one will count, so none is left out. */
export function streamTargetsOf(dns: DnsBody, direction: Direction): StreamTarget[] {
  return dns.services
    .filter(({ service }) => meaning[service].direction === direction)
    .flatMap(({ service, targets }) =>
      targets.flatMap(({ host, port, addresses }) =>
        addresses.map(({ address, family }) => ({ ...meaning[service], host, port, address, family })),
      ),
    );
}
