import { domainCheck, info, pass } from '../check.ts';
import { stateOfTarget } from '../reachability.ts';
import { specs } from '../specs.ts';
import { servicesOf } from '../targets.ts';
import type { View } from '../view.ts';

/** Shown, not graded. */
export const directTls = domainCheck({
  id: 'direct-tls',
  directions: ['c2s', 's2s'],
  sees: ['direct-tls', 'direct-tls-dead', 'no-direct-tls'],
  spec: [specs.directTls],
  fix: {
    prosody: `-- prosody.cfg.lua, 0.12 or newer; then publish _xmpps-client._tcp and _xmpps-server._tcp
c2s_direct_tls_ports = { 5223 }
s2s_direct_tls_ports = { 5270 }`,
    ejabberd: `# ejabberd.yml; then publish _xmpps-client._tcp and _xmpps-server._tcp
listen:
  -
    port: 5223
    module: ejabberd_c2s
    tls: true
  -
    port: 5270
    module: ejabberd_s2s_in
    tls: true`,
    mongooseim: `# mongooseim.toml; then publish _xmpps-client._tcp
[[listen.c2s]]
  port = 5223
  tls.mode = "tls"`,
  },
  zone: `_xmpps-client._tcp.example.org. SRV 5 0 5223 xmpp.example.org.
_xmpps-server._tcp.example.org. SRV 5 0 5270 xmpp.example.org.`,
  uses: ['dns'],
  judgeDomain: (view) => {
    const direct = view.targets.filter(({ security }) => security === 'direct');
    const states = direct.map((target) => stateOfTarget(view, target));
    if (states.includes('answered')) return pass('direct-tls');
    if (direct.length > 0) return states.includes('not-seen') ? null : info('direct-tls-dead');
    return isAsked(view) ? info('no-direct-tls') : null;
  },
});

/** Whether DNS was heard on the services under TLS; a lost answer is no answer. */
const isAsked = ({ dns, direction }: View): boolean =>
  dns !== null &&
  servicesOf(direction, dns.body).some(({ service, status }) => service.startsWith('xmpps-') && status !== 'failed');
