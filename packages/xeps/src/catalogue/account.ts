import { fact, inClientStream, onComponent, onDomain } from '../detector.ts';
import type { XepEntry } from './entry.ts';

/** Getting an account. What only a submit would tell is claimed at best. */
export const account: readonly XepEntry[] = [
  {
    id: '0077',
    title: 'In-Band Registration',
    status: 'Final 2.4 (2012-01)',
    noticedBy: 'newcomers',
    authoritative: ['C1'],
    detectors: [fact('C1', 'sign-up-stream', { gives: 'claimed' })],
  },
  {
    id: '0389',
    title: 'Extensible In-Band Registration',
    status: 'Experimental 0.6.0 (2020-11)',
    noticedBy: 'newcomers',
    authoritative: ['C1'],
    detectors: [fact('C1', 'sign-up-flows')],
  },
  {
    id: '0445',
    title: 'Pre-Authenticated In-Band Registration',
    status: 'Proposed 0.2.0 (2020-11)',
    noticedBy: 'newcomers',
    authoritative: ['C1'],
    detectors: [fact('C1', 'sign-up-token'), inClientStream('{urn:xmpp:invite}register')],
  },
  {
    id: '0401',
    title: 'Ad-hoc Account Invitation Generation',
    status: 'Experimental 0.6.0 (2026-03)',
    noticedBy: 'newcomers',
    authoritative: ['AP'],
    detectors: [],
  },
  {
    id: '0158',
    title: 'CAPTCHA Forms',
    status: 'Stable 1.0.1 (2019-11)',
    noticedBy: 'newcomers',
    authoritative: [],
    detectors: [fact('C1', 'captcha')],
  },
  {
    id: '0383',
    title: 'Burner JIDs',
    status: 'Experimental 0.2.0 (2021-07)',
    noticedBy: 'everyone',
    authoritative: ['DD', 'DI'],
    detectors: [onDomain('urn:xmpp:burner:0'), onComponent('urn:xmpp:burner:0')],
  },
  {
    id: '0379',
    title: 'Pre-Authenticated Roster Subscription',
    status: 'Proposed 0.3.3 (2021-03)',
    noticedBy: 'newcomers',
    authoritative: ['AP'],
    detectors: [],
  },
  {
    id: '0227',
    title: 'Portable Import/Export Format for XMPP-IM Servers',
    status: 'Stable 1.1 (2021-06)',
    noticedBy: 'everyone',
    authoritative: ['OP'],
    detectors: [],
  },
  {
    id: '0283',
    title: 'Moved',
    status: 'Experimental 0.2.0 (2021-07)',
    noticedBy: 'everyone',
    authoritative: ['OP'],
    detectors: [],
  },
];
