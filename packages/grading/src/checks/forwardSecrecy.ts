import { fail, pass, targetCheck } from '../check.ts';
import { traitsOfSuite } from '../cipherSuite.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';

export const forwardSecrecy = targetCheck({
  id: 'forward-secrecy',
  directions: ['c2s', 's2s'],
  sees: ['forward-secrecy', 'no-forward-secrecy'],
  spec: [specs.tlsUse],
  fix: protocolFix,
  judgeTarget: ({ session }) => {
    if (!session) return null;
    const { suite } = session;
    return traitsOfSuite(suite).forwardSecrecy || session.version === 'TLSv1.3'
      ? pass('forward-secrecy', { suite })
      : fail('no-forward-secrecy', { suite });
  },
});
