import { fail, pass, targetCheck } from '../check.ts';
import { channelBindingFix } from '../fixes/mechanismFix.ts';
import { mechanismsOf } from '../mechanisms.ts';
import { specs } from '../specs.ts';

export const channelBinding = targetCheck({
  id: 'channel-binding',
  directions: ['c2s'],
  sees: ['channel-binding', 'no-channel-binding'],
  spec: [specs.scram, specs.bindingTls13, specs.bindingTypes],
  fix: channelBindingFix,
  judgeTarget: ({ after }) => {
    if (!after) return null;
    const plus = mechanismsOf(after).filter((name) => name.endsWith('-PLUS'));
    if (plus.length === 0) return fail('no-channel-binding');
    return pass('channel-binding', { mechanisms: plus.join(', '), types: after.channelBindings.slice(0, 5).join(', ') || '–' });
  },
});
