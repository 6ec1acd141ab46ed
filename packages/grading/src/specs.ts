import type { Spec } from './check.ts';

const rfc = (number: number, section?: string): Spec => ({
  name: `RFC ${number}${section ? ` §${section}` : ''}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}${section ? `#section-${section}` : ''}`,
});

const xep = (number: string): Spec => ({ name: `XEP-${number}`, url: `https://xmpp.org/extensions/xep-${number}.html` });

/** The documents that checks rest on. */
export const specs = {
  startTls: rfc(6120, '5'),
  identity: rfc(6120, '13.7'),
  xmppTls: rfc(7590),
  tlsUse: rfc(9325),
  oldTls: rfc(8996),
  tls13: rfc(8446),
  srv: rfc(6120, '3.2'),
  sasl: rfc(6120, '6'),
  scram: rfc(5802),
  scram256: rfc(7677),
  bindingTls13: rfc(9266),
  bindingTypes: xep('0440'),
  dane: rfc(6698),
  daneSrv: rfc(7673),
  daneOperation: rfc(7671),
  posh: rfc(7711),
  dnssec: rfc(4035),
  caa: rfc(8659),
  rc4: rfc(7465),
  finiteField: rfc(7919),
  dialback: xep('0220'),
  external: xep('0178'),
  directTls: xep('0368'),
  compression: xep('0138'),
  oldAuth: xep('0078'),
  registration: xep('0077'),
  hostMeta2: xep('0487'),
  digestMd5: rfc(6331),
  ssl3: rfc(7568),
  renegotiation: rfc(5746),
  masterSecret: rfc(7627),
  earlyData: rfc(8446, '8'),
  hybridGroups: { name: 'draft-ietf-tls-ecdhe-mlkem', url: 'https://datatracker.ietf.org/doc/draft-ietf-tls-ecdhe-mlkem/' },
} as const;
