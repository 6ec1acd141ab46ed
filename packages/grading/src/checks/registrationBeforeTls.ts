import { pass, targetCheck, warn } from '../check.ts';
import { requireClientTlsFix } from '../fixes/requireTlsFix.ts';
import { specs } from '../specs.ts';

export const registrationBeforeTls = targetCheck({
  id: 'registration-before-tls',
  directions: ['c2s'],
  sees: ['no-registration-before-tls', 'registration-before-tls'],
  spec: [specs.registration, specs.xmppTls],
  fix: requireClientTlsFix,
  judgeTarget: ({ security, before }) => {
    if (security === 'direct' || !before) return null;
    const offered = (before.register || before.registerFlows.length > 0) && !before.starttls.required;
    return offered ? warn('registration-before-tls') : pass('no-registration-before-tls');
  },
});
