import { fail, pass, targetCheck, unknown } from '../check.ts';
import { requireServerTlsFix } from '../fixes/requireTlsFix.ts';
import { specs } from '../specs.ts';

/**
 * A missing `<required/>` proves nothing by itself: a server may refuse later. Dialback or SASL offered on the naked
 * stream is the proof that it would let another server in without TLS.
 */
export const federationWithoutTls = targetCheck({
  id: 'federation-without-tls',
  directions: ['s2s'],
  sees: ['tls-from-the-start', 'tls-required', 'federation-without-tls', 'tls-requirement-unseen'],
  spec: [specs.startTls, specs.xmppTls, specs.dialback],
  fix: requireServerTlsFix,
  judgeTarget: ({ security, before }) => {
    if (security === 'direct') return pass('tls-from-the-start');
    if (!before) return null;
    if (before.starttls.required) return pass('tls-required');
    const ways = [...(before.dialback.offered ? ['dialback'] : []), ...before.mechanisms];
    if (ways.length > 0) return fail('federation-without-tls', { ways: ways.slice(0, 10).join(', ') });
    return before.starttls.offered ? unknown('tls-requirement-unseen') : null;
  },
});
