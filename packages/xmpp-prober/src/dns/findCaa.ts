import type { DnsBody } from '@signpost/contracts';
import type { CaaRecord } from '@signpost/net';
import { cleanText } from '../cleanText.ts';
import type { LookUp } from './createLookUp.ts';

/** Climbing further than this costs queries and says nothing. */
const mostLevels = 8;
const criticalBit = 0x80;

type Found = Pick<DnsBody, 'caa' | 'caaDomain' | 'caaFailure'>;

/** The CAA records that hold for a domain: its own, or those of the nearest parent that has any (RFC 8659 §3). */
export async function findCaa(lookUp: LookUp, domain: string): Promise<Found> {
  const labels = domain.split('.');
  for (let level = 0; level < Math.min(labels.length, mostLevels); level++) {
    const name = labels.slice(level).join('.');
    const answer = await lookUp.ask(name, 'CAA');
    // Where a level cannot be read it is unknown whose records hold.
    if (!answer.ok && answer.failure.code !== 'dns-not-found') return { caa: [], caaDomain: null, caaFailure: answer.failure };
    if (answer.ok && answer.value.records.length > 0)
      return { caa: answer.value.records.slice(0, 50).map(toCaa), caaDomain: name };
  }
  return { caa: [], caaDomain: null };
}

const toCaa = ({ flags, tag, value }: CaaRecord): DnsBody['caa'][number] => ({
  tag: cleanText(tag, 60),
  value: cleanText(value),
  critical: (flags & criticalBit) !== 0,
});
