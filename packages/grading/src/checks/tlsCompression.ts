import { fail, pass, targetCheck, unknown } from '../check.ts';
import { specs } from '../specs.ts';
import { hasTls } from '../sweepCheck.ts';

export const tlsCompression = targetCheck({
  id: 'tls-compression',
  directions: ['c2s', 's2s'],
  sees: ['tls-compression', 'no-tls-compression', 'not-swept'],
  spec: [specs.tlsUse],
  fix: {
    prosody: `-- prosody.cfg.lua: the profile switches it off; remove any older "options" line from ssl
tls_profile = "intermediate"`,
    ejabberd: `# ejabberd.yml
c2s_tls_compression: false
s2s_tls_compression: false`,
  },
  uses: ['sweep'],
  judgeTarget: (target) => {
    if (!hasTls(target)) return null;
    const answer = target.sweep?.body.compression ?? 'unknown';
    if (answer === 'yes') return fail('tls-compression');
    // TLS 1.3 has none, but an older version on the same port may.
    return answer === 'no' ? pass('no-tls-compression') : unknown('not-swept');
  },
});
