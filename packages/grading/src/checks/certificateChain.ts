import { fail, pass, targetCheck, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { cureOf } from '../identity.ts';
import { specs } from '../specs.ts';

export const certificateChain = targetCheck({
  id: 'certificate-chain',
  directions: ['c2s', 's2s'],
  sees: ['complete-chain', 'incomplete-chain', 'chain-cured-by-dane', 'chain-cured-by-posh'],
  spec: [specs.identity, specs.tls13],
  fix: certificateFix,
  uses: ['dns', 'web'],
  judgeTarget: (target, view) => {
    const { session } = target;
    if (!session) return null;
    if (session.trust.chainProblem !== 'incomplete-chain') {
      return session.trust.chainTrusted ? pass('complete-chain', { sent: session.chain.length }) : null;
    }
    const cure = cureOf(view, target, 'issuer');
    return cure
      ? warn(`chain-cured-by-${cure}`, { sent: session.chain.length })
      : fail('incomplete-chain', { sent: session.chain.length });
  },
});
