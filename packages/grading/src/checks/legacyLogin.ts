import { pass, targetCheck, warn } from '../check.ts';
import { legacyLoginFix } from '../fixes/mechanismFix.ts';
import { mechanismsOf } from '../mechanisms.ts';
import { specs } from '../specs.ts';

const old = new Set(['DIGEST-MD5', 'CRAM-MD5', 'LOGIN']);
const iqAuth = '{http://jabber.org/features/iq-auth}auth';

export const legacyLogin = targetCheck({
  id: 'legacy-login',
  directions: ['c2s'],
  sees: ['no-legacy-login', 'legacy-login'],
  spec: [specs.digestMd5, specs.oldAuth],
  fix: legacyLoginFix,
  judgeTarget: ({ after }) => {
    if (!after) return null;
    const offered = [
      ...mechanismsOf(after).filter((name) => old.has(name)),
      ...(after.all.includes(iqAuth) ? ['jabber:iq:auth'] : []),
    ];
    return offered.length > 0 ? warn('legacy-login', { mechanisms: offered.join(', ') }) : pass('no-legacy-login');
  },
});
