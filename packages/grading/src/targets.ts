import {
  type Direction,
  type DnsBody,
  type Failure,
  failure,
  type Service,
  type SrvTarget,
  type StreamBody,
} from '@signpost/contracts';
import { compare } from './latest.ts';
import { type SeenSweep, sweepKey } from './sweep.ts';
import type { Seen, TargetView } from './view.ts';

const wayOf = {
  'xmpp-client': { direction: 'c2s', security: 'starttls' },
  'xmpps-client': { direction: 'c2s', security: 'direct' },
  'xmpp-server': { direction: 's2s', security: 'starttls' },
  'xmpps-server': { direction: 's2s', security: 'direct' },
} as const;

interface TargetsInput {
  direction: Direction;
  dns: Seen<DnsBody> | null;
  streams: readonly Seen<StreamBody>[];
  sweeps: ReadonlyMap<string, SeenSweep>;
}

type Place = Pick<TargetView, 'host' | 'port' | 'security' | 'address'>;
type Expected = Place & { service: Service; srv: SrvTarget; failure: Failure | null };

/**
 * Every target that DNS names, joined with what was seen of it. A target that DNS no longer names is left out when
 * its stream is older than the DNS answer; one that was never dialled stands there with the reason.
 */
export function targetsOf({ direction, dns, streams, sweeps }: TargetsInput): TargetView[] {
  const sweepAt = (place: Place) =>
    sweeps.get(sweepKey(direction, `${place.host}:${place.port}/${place.security}`, place.address)) ?? null;
  const expected = dns ? expectedOf(direction, dns.body) : [];
  const byPlace = new Map(streams.map((stream) => [placeKey(stream.body), stream]));
  const named = new Map(expected.map((place) => [placeKey(place), place]));
  const extra = streams.filter(({ body, slot }) => !named.has(placeKey(body)) && !(dns && slot < dns.slot));
  return [
    ...[...named.values()].map((place) => targetOf(place, place, byPlace.get(placeKey(place)), sweepAt(place))),
    ...extra.map((stream) => targetOf(stream.body, null, stream, sweepAt(stream.body))),
  ].sort((a, b) => compare(a.label, b.label));
}

export const servicesOf = (direction: Direction, dns: DnsBody): Service[] =>
  dns.services.filter(({ service }) => wayOf[service].direction === direction);

function expectedOf(direction: Direction, dns: DnsBody): Expected[] {
  return servicesOf(direction, dns).flatMap((service) => service.targets.flatMap((srv) => addressesOf(service, srv)));
}

function addressesOf(service: Service, srv: SrvTarget): Expected[] {
  const { security } = wayOf[service.service];
  const place = { host: srv.host, port: srv.port, security, service, srv };
  if (srv.addresses.length === 0) return [{ ...place, address: '', failure: srv.addressFailure ?? failure('no-address') }];
  return srv.addresses.map(({ address, forbidden }) => ({ ...place, address, failure: refusalOf(srv, forbidden) }));
}

function refusalOf(srv: SrvTarget, forbidden: string | null): Failure | null {
  if (forbidden) return failure('address-forbidden', forbidden);
  return srv.portForbidden ? failure('port-forbidden') : null;
}

const placeKey = ({ host, port, security, address }: Place): string =>
  JSON.stringify([host.toLowerCase().replace(/\.$/, ''), port, security, address.toLowerCase()]);

function targetOf(
  place: Place,
  expected: Expected | null,
  seen: Seen<StreamBody> | undefined,
  sweep: SeenSweep | null,
): TargetView {
  const body = expected?.failure ? null : (seen?.body ?? null);
  return {
    label: labelOf(place),
    host: place.host,
    port: place.port,
    security: place.security,
    address: place.address,
    observationIds: [seen?.id, sweep?.id].filter((id) => id !== undefined),
    failure: expected?.failure ?? seen?.failure ?? null,
    stream: body,
    before: body?.before ?? null,
    after: body?.after ?? null,
    session: body?.tls ?? null,
    leaf: body?.tls?.chain[0] ?? null,
    sweep,
    service: expected?.service ?? null,
    srv: expected?.srv ?? null,
    observedAt: seen?.observedAt ?? null,
  };
}

const labelOf = ({ host, port, security, address }: Place): string =>
  `${host}:${port}/${security}${address ? ` ${address}` : ''}`;
