import type { StreamFeatures } from '@signpost/contracts';
import { fail, pass, targetCheck } from '../check.ts';
import { requireClientTlsFix } from '../fixes/requireTlsFix.ts';
import { specs } from '../specs.ts';

/** XEP-0078, the login from before SASL. */
const iqAuth = '{http://jabber.org/features/iq-auth}auth';

/** Ways to log in that the stream offers as it stands. */
const loginsOf = ({ mechanisms, sasl2, all }: StreamFeatures): string[] => [
  ...new Set([...mechanisms, ...(sasl2?.mechanisms ?? []), ...(all.includes(iqAuth) ? ['jabber:iq:auth'] : [])]),
];

export const loginWithoutTls = targetCheck({
  id: 'login-without-tls',
  directions: ['c2s'],
  sees: ['tls-from-the-start', 'tls-required', 'tls-required-in-effect', 'login-without-tls'],
  spec: [specs.startTls, specs.xmppTls],
  fix: requireClientTlsFix,
  alsoMends: ['plain-before-tls'],
  judgeTarget: ({ security, before }) => {
    if (security === 'direct') return pass('tls-from-the-start');
    if (!before) return null;
    if (before.starttls.required) return pass('tls-required');
    const logins = loginsOf(before);
    if (logins.length > 0) return fail('login-without-tls', { mechanisms: logins.slice(0, 10).join(', ') });
    // No way to log in is offered until TLS is up: required in all but name.
    return before.starttls.offered ? pass('tls-required-in-effect') : null;
  },
});
