import { fail, pass, targetCheck } from '../check.ts';
import { traitsOfSuite } from '../cipherSuite.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';

export const aead = targetCheck({
  id: 'aead',
  directions: ['c2s', 's2s'],
  sees: ['aead', 'no-aead'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  judgeTarget: ({ session }) => {
    if (!session) return null;
    const { suite } = session;
    return traitsOfSuite(suite).aead ? pass('aead', { suite }) : fail('no-aead', { suite });
  },
});
