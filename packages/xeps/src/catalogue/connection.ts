import { fact, inClientStream, inServerStream, onDomain } from '../detector.ts';
import type { XepEntry } from './entry.ts';

/** Getting connected, and servers among themselves. */
export const connection: readonly XepEntry[] = [
  {
    id: '0368',
    title: 'SRV records for XMPP over TLS',
    status: 'Stable 1.1.0 (2019-08)',
    noticedBy: 'everyone',
    authoritative: ['DNS'],
    detectors: [fact('C1', 'direct-tls-answers'), fact('DNS', 'direct-tls-named', { gives: 'claimed' })],
  },
  {
    id: 'rfc7395',
    title: 'XMPP over WebSocket',
    status: 'Proposed Standard (2014-10)',
    noticedBy: 'browsers',
    authoritative: ['CW'],
    detectors: [fact('WEB', 'websocket', { gives: 'claimed' })],
  },
  {
    id: '0124',
    title: 'Bidirectional-streams Over Synchronous HTTP (BOSH)',
    status: 'Stable 1.11.2 (2021-05)',
    noticedBy: 'browsers',
    authoritative: ['CW'],
    detectors: [fact('WEB', 'bosh', { gives: 'claimed' })],
  },
  {
    id: '0206',
    title: 'XMPP Over BOSH',
    status: 'Stable 1.4 (2014-04)',
    noticedBy: 'browsers',
    authoritative: ['CW'],
    detectors: [fact('WEB', 'bosh', { gives: 'claimed' })],
  },
  {
    id: '0156',
    title: 'Discovering Alternative XMPP Connection Methods',
    status: 'Stable 1.4.0 (2022-02)',
    noticedBy: 'browsers',
    authoritative: ['WEB'],
    detectors: [fact('WEB', 'host-meta')],
  },
  {
    id: '0220',
    title: 'Server Dialback',
    status: 'Stable 1.1.1 (2015-03)',
    noticedBy: 'operators',
    authoritative: ['S1'],
    detectors: [fact('S1', 'dialback')],
  },
  {
    id: '0178',
    title: 'Best Practices for Use of SASL EXTERNAL with Certificates',
    status: 'Active 1.2 (2020-08)',
    noticedBy: 'operators',
    // Only a stranger with a certificate that the server trusts is offered EXTERNAL, so its absence is no proof here.
    authoritative: [],
    detectors: [fact('S1', 'external')],
  },
  {
    id: '0288',
    title: 'Bidirectional Server-to-Server Connections',
    status: 'Stable 1.0.1 (2016-10)',
    noticedBy: 'operators',
    authoritative: ['S1'],
    detectors: [inServerStream('{urn:xmpp:features:bidi}bidi')],
  },
  {
    id: '0478',
    title: 'Stream Limits Advertisement',
    status: 'Experimental 0.2.0 (2024-08)',
    noticedBy: 'operators',
    // May be shown, or raised, only after login.
    authoritative: ['C1', 'A1'],
    detectors: [fact('C1', 'limits')],
  },
  {
    id: '0115',
    title: 'Entity Capabilities',
    status: 'Stable 1.6.0 (2022-03)',
    noticedBy: 'phones',
    authoritative: ['A1'],
    detectors: [inClientStream('{http://jabber.org/protocol/caps}c'), onDomain('http://jabber.org/protocol/caps')],
  },
  {
    id: '0487',
    title: 'Host Meta 2 - One Method To Rule Them All',
    status: 'Experimental 0.1.0 (2024-03)',
    noticedBy: 'browsers',
    authoritative: ['WEB'],
    detectors: [fact('WEB', 'host-meta-2')],
  },
  {
    id: '0495',
    title: 'Happy Eyeballs',
    status: 'Experimental 0.1.0 (2024-10)',
    noticedBy: 'everyone',
    authoritative: [],
    detectors: [fact('C1', 'both-families')],
  },
];
