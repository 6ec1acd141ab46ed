import { domainCheck, fail, pass, unknown } from '../check.ts';
import { specs } from '../specs.ts';

export const caa = domainCheck({
  id: 'caa',
  directions: ['c2s', 's2s'],
  sees: ['caa', 'caa-missing', 'caa-unknown'],
  spec: [specs.caa],
  fix: {},
  zone: 'example.org. CAA 0 issue "letsencrypt.org"',
  uses: ['dns'],
  judgeDomain: ({ dns, domain }) => {
    if (!dns || dns.failure) return unknown('caa-unknown');
    const issuers = dns.body.caa.filter(({ tag }) => tag === 'issue' || tag === 'issuewild');
    if (issuers.length === 0) return fail('caa-missing', { domain });
    const names = [...new Set(issuers.map(({ value }) => value.split(';')[0]?.trim() || '–'))];
    return pass('caa', { domain: dns.body.caaDomain ?? domain, issuers: names.slice(0, 5).join(', ') });
  },
});
