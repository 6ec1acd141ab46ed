import { targetCheck } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { suitesWith } from '../sweep.ts';
import { hasTls, refusal } from '../sweepCheck.ts';

export const aeadOnly = targetCheck({
  id: 'aead-only',
  directions: ['c2s', 's2s'],
  sees: ['no-aead', 'aead-only', 'not-swept'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  uses: ['sweep'],
  judgeTarget: (target) =>
    hasTls(target) ? refusal(suitesWith(target, 'not-aead'), { bad: 'no-aead', good: 'aead-only' }) : null,
});
