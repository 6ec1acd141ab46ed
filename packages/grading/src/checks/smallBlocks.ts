import { targetCheck } from '../check.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { suitesWith } from '../sweep.ts';
import { hasTls, refusal } from '../sweepCheck.ts';

export const smallBlocks = targetCheck({
  id: 'small-blocks',
  directions: ['c2s', 's2s'],
  sees: ['suite-64-bit', 'no-64-bit', 'not-swept'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  uses: ['sweep'],
  judgeTarget: (target) =>
    hasTls(target) ? refusal(suitesWith(target, 'block64'), { bad: 'suite-64-bit', good: 'no-64-bit' }) : null,
});
