import type { SrvTarget, Tlsa } from '@signpost/contracts';
import type { AddressGuard, SrvRecord, TlsaRecord } from '@signpost/net';
import type { LookUp } from './createLookUp.ts';
import { dnssecOf } from './joinDnssec.ts';
import { readAddresses } from './readAddresses.ts';

const mostTlsa = 16;

/** One place to connect to, with its addresses and TLSA records (RFC 7673). */
export async function readTarget(lookUp: LookUp, guard: AddressGuard, record: SrvRecord, fallback: boolean): Promise<SrvTarget> {
  const host = record.target.toLowerCase().replace(/\.$/, '');
  const { port, priority, weight } = record;
  const [resolved, tlsa] = await Promise.all([readAddresses(lookUp, guard, host), lookUp.ask(`_${port}._tcp.${host}`, 'TLSA')]);
  return {
    host: host.slice(0, 253),
    ...{ port, priority, weight, fallback },
    portForbidden: guard.forbidsPort(port),
    addresses: resolved.addresses,
    ...(resolved.failure ? { addressFailure: resolved.failure } : {}),
    dnssec: resolved.dnssec,
    tlsa: tlsa.ok ? tlsa.value.records.slice(0, mostTlsa).map(toTlsa) : [],
    tlsaDnssec: dnssecOf(tlsa),
    ...(tlsa.ok || tlsa.failure.code === 'dns-not-found' ? {} : { tlsaFailure: tlsa.failure }),
  };
}

const toTlsa = ({ usage, selector, matchingType, certificate }: TlsaRecord): Tlsa => ({
  usage,
  selector,
  matchingType,
  hex: Buffer.from(certificate).toString('hex').slice(0, 2048),
});
