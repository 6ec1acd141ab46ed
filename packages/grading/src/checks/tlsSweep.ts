import { targetCheck, unknown } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';

/** One handshake shows one suite of one version; which others a server still accepts only a sweep can tell. */
export const tlsSweep = targetCheck({
  id: 'tls-sweep',
  directions: ['c2s', 's2s'],
  sees: ['sweep-missing'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  judgeTarget: ({ session }) => (session ? unknown('sweep-missing') : null),
});
