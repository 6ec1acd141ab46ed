import { fail, info, pass, targetCheck } from '../check.ts';
import { scramFix } from '../fixes/mechanismFix.ts';
import { mechanismsOf, needsPassword } from '../mechanisms.ts';
import { specs } from '../specs.ts';

export const scram = targetCheck({
  id: 'scram',
  directions: ['c2s'],
  sees: ['scram', 'no-scram', 'no-password-login'],
  spec: [specs.scram, specs.scram256],
  fix: scramFix,
  alsoMends: ['only-plain'],
  judgeTarget: ({ after }) => {
    if (!after) return null;
    const mechanisms = mechanismsOf(after);
    const offered = mechanisms.filter((name) => name.startsWith('SCRAM-'));
    if (offered.length > 0) return pass('scram', { mechanisms: offered.join(', ') });
    // Where no mechanism takes a password there is none to protect.
    if (mechanisms.length > 0 && !mechanisms.some(needsPassword))
      return info('no-password-login', { mechanisms: mechanisms.join(', ') });
    return fail('no-scram', { mechanisms: mechanisms.slice(0, 10).join(', ') || '–' });
  },
});
