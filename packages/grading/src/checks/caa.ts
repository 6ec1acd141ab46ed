import type { Failure } from '@signpost/contracts';
import { domainCheck, fail, pass, unknown } from '../check.ts';
import { specs } from '../specs.ts';

/** A domain without XMPP has its CAA records all the same; of one that can't be looked up nothing is known. */
const saysNothing = (failure: Failure | null): boolean =>
  failure !== null && failure.code !== 'service-denied' && failure.code !== 'no-address';

export const caa = domainCheck({
  id: 'caa',
  directions: ['c2s', 's2s'],
  sees: ['caa', 'caa-missing', 'caa-unknown'],
  spec: [specs.caa],
  fix: {},
  zone: 'example.org. CAA 0 issue "letsencrypt.org"',
  uses: ['dns'],
  withoutStream: true,
  judgeDomain: ({ dns, domain }) => {
    if (!dns || dns.body.caaFailure || saysNothing(dns.failure)) return unknown('caa-unknown');
    const issuers = dns.body.caa.filter(({ tag }) => tag === 'issue' || tag === 'issuewild');
    if (issuers.length === 0) return fail('caa-missing', { domain });
    const names = [...new Set(issuers.map(({ value }) => value.split(';')[0]?.trim() || '–'))];
    return pass('caa', { domain: dns.body.caaDomain ?? domain, issuers: names.slice(0, 5).join(', ') });
  },
});
