import { fail, pass, targetCheck } from '../check.ts';
import { requireClientTlsFix } from '../fixes/requireTlsFix.ts';
import { specs } from '../specs.ts';

export const plainBeforeTls = targetCheck({
  id: 'plain-before-tls',
  directions: ['c2s'],
  sees: ['no-plain-before-tls', 'plain-before-tls'],
  spec: [specs.sasl, specs.xmppTls],
  fix: requireClientTlsFix,
  judgeTarget: ({ security, before }) => {
    if (security === 'direct' || !before) return null;
    const offered = [...before.mechanisms, ...(before.sasl2?.mechanisms ?? [])];
    return offered.includes('PLAIN') ? fail('plain-before-tls') : pass('no-plain-before-tls');
  },
});
