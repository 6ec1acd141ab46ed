import { pass, targetCheck, warn } from '../check.ts';
import { specs } from '../specs.ts';

export const earlyData = targetCheck({
  id: 'early-data',
  directions: ['c2s', 's2s'],
  sees: ['early-data', 'no-early-data'],
  spec: [specs.earlyData],
  fix: {},
  uses: ['sweep'],
  judgeTarget: ({ sweep }) => {
    const answer = sweep?.body.earlyData ?? 'unknown';
    if (answer === 'unknown') return null;
    return answer === 'yes' ? warn('early-data') : pass('no-early-data');
  },
});
