import { fail, pass, targetCheck, unknown } from '../check.ts';
import { leastSecure } from '../identity.ts';
import { specs } from '../specs.ts';

export const dnssec = targetCheck({
  id: 'dnssec',
  directions: ['c2s', 's2s'],
  sees: ['dnssec', 'dnssec-missing', 'dnssec-bogus', 'dnssec-unknown'],
  spec: [specs.dnssec, specs.daneSrv],
  fix: {},
  zone: `; switch signing on at your DNS host (or with dnssec-policy in BIND, dnssec-signing in Knot),
; then hand the DS record to the registrar of the domain; the zone of the SRV target needs it too
example.org. DS <key tag> <algorithm> 2 <digest>`,
  uses: ['dns'],
  withoutStream: true,
  judgeTarget: ({ srv, service, host }, { dns, domain }) => {
    if (!srv || !service || !dns) return unknown('dnssec-unknown');
    const state = leastSecure([dns.body.dnssec, service.dnssec, srv.dnssec]);
    if (state === 'secure') return pass('dnssec');
    if (state === 'unknown') return unknown('dnssec-unknown');
    return fail(state === 'bogus' ? 'dnssec-bogus' : 'dnssec-missing', { host: dns.body.dnssec === 'secure' ? host : domain });
  },
});
