import type { Service, ServiceName } from '@signpost/contracts';
import type { AddressGuard, SrvRecord } from '@signpost/net';
import type { LookUp } from './createLookUp.ts';
import { dnssecOf } from './joinDnssec.ts';
import { readTarget } from './readTarget.ts';

/** Only STARTTLS may fall back to the domain itself (RFC 6120 §3.2.2, XEP-0368 §4). */
const fallbackPorts: Partial<Record<ServiceName, number>> = { 'xmpp-client': 5222, 'xmpp-server': 5269 };
const mostTargets = 8;

/** One SRV service of a domain (RFC 2782) with all its targets. */
export async function readService(lookUp: LookUp, guard: AddressGuard, domain: string, service: ServiceName): Promise<Service> {
  const answer = await lookUp.ask(`_${service}._tcp.${domain}`, 'SRV');
  const dnssec = dnssecOf(answer);
  if (!answer.ok && answer.failure.code !== 'dns-not-found') {
    return { service, status: 'failed', failure: answer.failure, dnssec, targets: [] };
  }
  const records = answer.ok ? answer.value.records : [];
  if (records.length === 0) return fallBack(lookUp, guard, domain, { service, status: 'absent', dnssec, targets: [] });
  const real = records.filter(({ target }) => target !== '.' && target !== '');
  if (real.length === 0) return { service, status: 'denied', dnssec, targets: [] };
  const chosen = [...real].sort(byPreference).slice(0, mostTargets);
  const targets = await Promise.all(chosen.map((record) => readTarget(lookUp, guard, record, false)));
  return { service, status: 'records', dnssec, targets };
}

const byPreference = (one: SrvRecord, other: SrvRecord): number =>
  one.priority - other.priority || other.weight - one.weight || one.target.localeCompare(other.target) || one.port - other.port;

async function fallBack(lookUp: LookUp, guard: AddressGuard, domain: string, absent: Service): Promise<Service> {
  const port = fallbackPorts[absent.service];
  if (port === undefined) return absent;
  const target = await readTarget(lookUp, guard, { priority: 0, weight: 0, port, target: domain }, true);
  const failure = target.addressFailure;
  if (target.addresses.length > 0) return { ...absent, status: 'fallback', targets: [target] };
  if (failure && !['dns-not-found', 'no-address'].includes(failure.code)) return { ...absent, status: 'failed', failure };
  return absent;
}
