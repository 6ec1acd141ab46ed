import { info, pass, targetCheck } from '../check.ts';
import { specs } from '../specs.ts';

/** Shown, not graded: a prime that many servers use is worth an attacker's effort if it is short. */
export const sharedPrime = targetCheck({
  id: 'shared-prime',
  directions: ['c2s', 's2s'],
  sees: ['shared-prime', 'own-prime'],
  spec: [specs.finiteField],
  fix: {},
  uses: ['sweep'],
  judgeTarget: ({ sweep }) => {
    const primes = sweep?.body.primes ?? [];
    if (primes.length === 0) return null;
    const shared = primes.find(({ knownAs }) => knownAs !== null);
    return shared ? info('shared-prime', { name: shared.knownAs ?? '', bits: shared.bits }) : pass('own-prime');
  },
});
