import type { Dnssec } from '@signpost/contracts';
import type { DnsResult, RecordType } from '@signpost/net';

const worstFirst: readonly Dnssec[] = ['bogus', 'insecure', 'unknown', 'secure'];

/** A chain is as strong as its weakest link; nothing known is `unknown`. */
export const joinDnssec = (states: readonly Dnssec[]): Dnssec => worstFirst.find((state) => states.includes(state)) ?? 'unknown';

/** What an answer says of DNSSEC; that a name is not there may be signed too, of other failures only forgery is known. */
export function dnssecOf(result: DnsResult<RecordType>): Dnssec {
  if (result.ok) return result.value.dnssec;
  return result.failure.code === 'dns-bogus' ? 'bogus' : (result.dnssec ?? 'unknown');
}
