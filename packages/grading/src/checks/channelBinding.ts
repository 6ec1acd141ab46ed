import { fail, pass, targetCheck } from '../check.ts';
import { channelBindingFix } from '../fixes/mechanismFix.ts';
import { mechanismsOf } from '../mechanisms.ts';
import { specs } from '../specs.ts';

export const channelBinding = targetCheck({
  id: 'channel-binding',
  directions: ['c2s'],
  sees: ['channel-binding', 'channel-binding-not-tls-1.2', 'channel-binding-tls-1.2-only', 'no-channel-binding'],
  spec: [specs.scram, specs.bindingTls13, specs.bindingTypes],
  fix: channelBindingFix,
  judgeTarget: ({ after, stream }) => {
    if (!after) return null;
    const plus = bindingOf(mechanismsOf(after));
    const older = stream?.underTls12;
    const olderPlus = older ? bindingOf([...older.mechanisms, ...older.sasl2Mechanisms]) : [];
    if (plus.length === 0 && olderPlus.length > 0) return fail('channel-binding-tls-1.2-only', { mechanisms: listed(olderPlus) });
    if (plus.length === 0) return fail('no-channel-binding');
    const params = { mechanisms: listed(plus), types: listed(after.channelBindings) };
    return older && olderPlus.length === 0 ? pass('channel-binding-not-tls-1.2', params) : pass('channel-binding', params);
  },
});

const bindingOf = (mechanisms: readonly string[]): string[] => [
  ...new Set(mechanisms.map((name) => name.toUpperCase()).filter((name) => name.endsWith('-PLUS'))),
];
const listed = (names: readonly string[]): string => names.slice(0, 5).join(', ') || '–';
