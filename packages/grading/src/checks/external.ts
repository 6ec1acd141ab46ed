import { fail, pass, targetCheck, unknown } from '../check.ts';
import { specs } from '../specs.ts';

/**
 * Servers offer EXTERNAL only to a peer whose certificate they trust. Without one of our own nothing can be said: that
 * stays unknown, holds nobody below A, and withholds A+ like all that is not known.
 */
export const external = targetCheck({
  id: 'external',
  directions: ['s2s'],
  sees: ['external-offered', 'no-external', 'external-not-configured', 'external-not-seen'],
  spec: [specs.external],
  fix: {
    prosody: `-- prosody.cfg.lua
modules_enabled = { "saslauth" } -- add it to your list
s2s_secure_auth = true`,
    ejabberd: `# ejabberd.yml
ca_file: /etc/ssl/certs/ca-certificates.crt
s2s_use_starttls: required`,
    openfire: `# Admin console: Server > Server Manager > System Properties
xmpp.server.cert.policy = wanted`,
  },
  judgeTarget: ({ stream, session, after }, { configured }) => {
    if (!stream || !session) return null;
    if (after?.mechanisms.includes('EXTERNAL')) return pass('external-offered');
    if (!configured.ownCertificate || !stream.ownCertificate) return unknown('external-not-configured');
    return after ? fail('no-external') : unknown('external-not-seen');
  },
});
