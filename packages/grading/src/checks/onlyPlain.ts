import { fail, pass, targetCheck } from '../check.ts';
import { scramFix } from '../fixes/mechanismFix.ts';
import { mechanismsOf, needsPassword } from '../mechanisms.ts';
import { specs } from '../specs.ts';

export const onlyPlain = targetCheck({
  id: 'only-plain',
  directions: ['c2s'],
  sees: ['more-than-plain', 'only-plain'],
  spec: [specs.sasl, specs.scram],
  fix: scramFix,
  judgeTarget: ({ after }) => {
    const withPassword = after ? mechanismsOf(after).filter(needsPassword) : [];
    if (withPassword.length === 0) return null;
    const others = withPassword.filter((name) => name !== 'PLAIN' && name !== 'LOGIN');
    return others.length === 0 ? fail('only-plain') : pass('more-than-plain', { mechanisms: others.slice(0, 10).join(', ') });
  },
});
