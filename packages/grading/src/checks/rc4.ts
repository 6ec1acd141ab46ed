import { targetCheck } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { suitesWith } from '../sweep.ts';
import { hasTls, refusal } from '../sweepCheck.ts';

export const rc4 = targetCheck({
  id: 'rc4',
  directions: ['c2s', 's2s'],
  sees: ['suite-rc4', 'no-rc4', 'not-swept'],
  spec: [specs.rc4],
  fix: protocolFix,
  uses: ['sweep'],
  judgeTarget: (target) => (hasTls(target) ? refusal(suitesWith(target, 'rc4'), { bad: 'suite-rc4', good: 'no-rc4' }) : null),
});
