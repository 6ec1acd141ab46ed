import { targetCheck } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { suitesWith } from '../sweep.ts';
import { hasTls, refusal } from '../sweepCheck.ts';

export const forwardSecrecyOnly = targetCheck({
  id: 'forward-secrecy-only',
  directions: ['c2s', 's2s'],
  sees: ['not-forward-secret-too', 'forward-secrecy-only', 'not-swept'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  alsoMends: ['forward-secrecy'],
  uses: ['sweep'],
  judgeTarget: (target) =>
    hasTls(target)
      ? refusal(suitesWith(target, 'not-forward-secret'), { bad: 'not-forward-secret-too', good: 'forward-secrecy-only' })
      : null,
});
