import { type Dnssec, type Failure, failure, type ResolvedAddress } from '@signpost/contracts';
import type { AddressGuard } from '@signpost/net';
import type { LookUp } from './createLookUp.ts';
import { dnssecOf, joinDnssec } from './joinDnssec.ts';

export interface HostAddresses {
  addresses: ResolvedAddress[];
  failure: Failure | null;
  dnssec: Dnssec;
}

const mostAddresses = 4;

/** The addresses of one host, each with the guard's verdict; four at most, of both families where there are both. */
export async function readAddresses(lookUp: LookUp, guard: AddressGuard, host: string): Promise<HostAddresses> {
  const [ipv4, ipv6] = await Promise.all([lookUp.ask(host, 'A'), lookUp.ask(host, 'AAAA')]);
  const toAddress = (family: 4 | 6) => (address: string) => ({ address, family, forbidden: guard.forbids(address) });
  const addresses = pickAddresses(
    ipv6.ok ? ipv6.value.records.map(toAddress(6)) : [],
    ipv4.ok ? ipv4.value.records.map(toAddress(4)) : [],
  );
  // A family without addresses is no link of the chain, unless its answer was forged.
  const states = [ipv4, ipv6].filter((answer) => (answer.ok ? answer.value.records.length > 0 : true)).map(dnssecOf);
  const known = states.filter((state) => state !== 'unknown');
  return { addresses, failure: addresses.length > 0 ? null : failureOf([ipv4, ipv6]), dnssec: joinDnssec(known) };
}

function failureOf(answers: readonly ({ ok: true } | { ok: false; failure: Failure })[]): Failure {
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure]));
  const grave = failures.find(({ code }) => code !== 'dns-not-found');
  if (grave) return grave;
  return failures.length === answers.length ? failure('dns-not-found') : failure('no-address');
}

/** Takes from both families in turn. */
function pickAddresses(ipv6: readonly ResolvedAddress[], ipv4: readonly ResolvedAddress[]): ResolvedAddress[] {
  const longest = Math.max(ipv6.length, ipv4.length);
  const turns = Array.from({ length: longest }, (_, index) => [ipv6[index], ipv4[index]]);
  const distinct = new Map(turns.flat().flatMap((entry) => (entry ? [[entry.address, entry]] : [])));
  return [...distinct.values()].slice(0, mostAddresses);
}
