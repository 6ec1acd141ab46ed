import { fail, pass, targetCheck } from '../check.ts';
import { tls12, versionRank } from '../cipherSuite.ts';
import { protocolFix } from '../fixes/protocolFix.ts';
import { specs } from '../specs.ts';
import { bestVersion } from '../sweep.ts';

/** Our client offers everything up to TLS 1.3, so what it gets is the best that the server has; a sweep tells of what it cannot speak itself. */
export const tlsVersion12 = targetCheck({
  id: 'tls-1.2',
  directions: ['c2s', 's2s'],
  sees: ['tls-1.2-or-newer', 'old-tls-best', 'ssl3-best'],
  spec: [specs.oldTls, specs.tlsUse],
  fix: protocolFix,
  uses: ['sweep'],
  judgeTarget: (target) => {
    const version = bestVersion(target);
    const rank = version === null ? null : versionRank(version);
    if (version === null || rank === null) return null;
    if (rank >= tls12) return pass('tls-1.2-or-newer', { version });
    return fail(rank <= 0 ? 'ssl3-best' : 'old-tls-best', { version });
  },
});
