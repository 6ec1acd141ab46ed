import { fail, pass, targetCheck } from '../check.ts';
import { finiteFieldBits } from '../cipherSuite.ts';
import { specs } from '../specs.ts';

/** Says nothing where the key exchange uses a curve. */
export const dhSize = targetCheck({
  id: 'dh-size',
  directions: ['c2s', 's2s'],
  sees: ['dh-bits', 'dh-under-2048', 'dh-under-1024'],
  spec: [specs.tlsUse, specs.finiteField],
  fix: {
    prosody: `-- prosody.cfg.lua: the profile brings ffdhe2048; remove any older dhparam line
tls_profile = "intermediate"`,
    ejabberd: `# openssl dhparam -out /etc/ejabberd/dh2048.pem 2048, then in ejabberd.yml
c2s_dhfile: /etc/ejabberd/dh2048.pem
s2s_dhfile: /etc/ejabberd/dh2048.pem`,
    mongooseim: `# openssl dhparam -out dh_server.pem 2048, then in mongooseim.toml
[[listen.c2s]]
  port = 5222
  tls.dhfile = "dh_server.pem"`,
  },
  uses: ['sweep'],
  judgeTarget: ({ session, sweep }) => {
    const negotiated = session && finiteFieldBits(session.group);
    const sizes = [...(negotiated ? [negotiated] : []), ...(sweep?.body.primes.map((prime) => prime.bits) ?? [])];
    if (sizes.length === 0) return null;
    const bits = Math.min(...sizes);
    if (bits < 1024) return fail('dh-under-1024', { bits });
    return bits < 2048 ? fail('dh-under-2048', { bits }) : pass('dh-bits', { bits });
  },
});
