import { pass, targetCheck, warn } from '../check.ts';
import { certificateFix } from '../fixes/certificateFix.ts';
import { specs } from '../specs.ts';

export const chainOrder = targetCheck({
  id: 'chain-order',
  directions: ['c2s', 's2s'],
  sees: ['chain-ordered', 'chain-disordered'],
  spec: [specs.tls13],
  fix: certificateFix,
  uses: ['sweep'],
  judgeTarget: ({ sweep }) => {
    const chains = sweep?.body.chains ?? [];
    if (chains.length === 0) return null;
    return chains.every(({ ordered }) => ordered) ? pass('chain-ordered') : warn('chain-disordered');
  },
});
