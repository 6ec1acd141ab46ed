import { fail, pass, targetCheck } from '../check.ts';
import { requireTlsFix } from '../fixes/requireTlsFix.ts';
import { specs } from '../specs.ts';
import { hasNoTls } from '../view.ts';

export const tlsOffered = targetCheck({
  id: 'tls-offered',
  directions: ['c2s', 's2s'],
  sees: ['tls', 'no-tls'],
  spec: [specs.startTls, specs.xmppTls],
  fix: requireTlsFix,
  alsoMends: ['login-without-tls', 'plain-before-tls', 'federation-without-tls'],
  judgeTarget: (target) => {
    if (hasNoTls(target)) return fail('no-tls');
    return target.session ? pass('tls', { version: target.session.version, suite: target.session.suite }) : null;
  },
});
