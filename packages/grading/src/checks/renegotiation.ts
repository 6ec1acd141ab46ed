import { pass, targetCheck, warn } from '../check.ts';
import { specs } from '../specs.ts';

export const renegotiation = targetCheck({
  id: 'renegotiation',
  directions: ['c2s', 's2s'],
  sees: ['secure-renegotiation', 'no-secure-renegotiation', 'extended-master-secret', 'no-extended-master-secret'],
  spec: [specs.renegotiation, specs.masterSecret],
  fix: {},
  uses: ['sweep'],
  judgeTarget: ({ sweep }) => {
    if (!sweep) return null;
    const { secureRenegotiation, extendedMasterSecret } = sweep.body;
    if (secureRenegotiation === 'no') return warn('no-secure-renegotiation');
    if (extendedMasterSecret === 'no') return warn('no-extended-master-secret');
    if (extendedMasterSecret === 'yes') return pass('extended-master-secret');
    return secureRenegotiation === 'yes' ? pass('secure-renegotiation') : null;
  },
});
