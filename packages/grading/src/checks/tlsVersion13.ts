import { fail, pass, targetCheck } from '../check.ts';
import { tls13Rank, versionRank } from '../cipherSuite.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { bestVersion } from '../sweep.ts';

export const tlsVersion13 = targetCheck({
  id: 'tls-1.3',
  directions: ['c2s', 's2s'],
  sees: ['tls-1.3', 'no-tls-1.3'],
  spec: [specs.tls13, specs.tlsUse],
  fix: protocolFix,
  alsoMends: ['tls-1.2', 'forward-secrecy'],
  uses: ['sweep'],
  judgeTarget: (target) => {
    const version = bestVersion(target);
    const rank = version === null ? null : versionRank(version);
    if (version === null || rank === null) return null;
    return rank >= tls13Rank ? pass('tls-1.3') : fail('no-tls-1.3', { version });
  },
});
