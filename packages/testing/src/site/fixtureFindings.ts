import { type Finding, findingSchema, type Message, message } from '@signpost/contracts';

const targets = ['xmpp.example.org:5222/starttls', 'xmpp.example.org:5223/direct'];

const finding = (parts: Partial<Finding> & { check: string; seen: Message }): Finding =>
  findingSchema.parse({ direction: 'c2s', outcome: 'pass', targets, observationIds: ['c2s-1'], ...parts });

/** A connection with nothing to mend. */
export const goodFindings = (direction: 'c2s' | 's2s'): Finding[] => [
  finding({ direction, check: 'reachable', seen: message('seen.target-answered') }),
  finding({
    direction,
    check: 'tls-offered',
    seen: message('seen.tls', { version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384' }),
  }),
  finding({ direction, check: 'certificate-issuer', seen: message('seen.trusted-issuer', { issuer: 'R11, Let’s Encrypt' }) }),
  finding({ direction, check: 'certificate-dates', seen: message('seen.valid-until', { until: '2027-02-01' }) }),
  finding({ direction, check: 'tls-1.3', seen: message('seen.tls-1.3') }),
  finding({ direction, check: 'dnssec', outcome: 'unknown', seen: message('seen.not-probed') }),
];

/** A connection with one thing left to do. */
export const fairFindings = (direction: 'c2s' | 's2s'): Finding[] => [
  ...goodFindings(direction),
  finding({
    direction,
    check: 'certificate-chain',
    outcome: 'warn',
    cap: 'B',
    seen: message('seen.incomplete-chain', { sent: 1 }),
  }),
];

/** A connection with something old and something unsafe in it. */
export const poorFindings = (direction: 'c2s' | 's2s'): Finding[] => [
  ...goodFindings(direction).slice(0, 3),
  finding({
    direction,
    check: 'tls-1.2',
    outcome: 'fail',
    cap: 'D',
    seen: message('seen.old-tls-best', { version: 'TLSv1' }),
    targets: targets.slice(0, 1),
    observationIds: ['c2s-1', 'dns-1'],
  }),
  finding({ direction, check: 'tls-1.3', outcome: 'warn', cap: 'A', seen: message('seen.no-tls-1.3', { version: 'TLSv1' }) }),
  finding({ direction, check: 'direct-tls', outcome: 'info', seen: message('seen.no-direct-tls'), targets: [] }),
];

/** A certificate that nobody vouches for. */
export const untrustedFindings = (direction: 'c2s' | 's2s'): Finding[] => [
  ...goodFindings(direction).slice(0, 2),
  finding({ direction, check: 'certificate-issuer', outcome: 'fail', cap: 'T', seen: message('seen.self-signed') }),
  finding({
    direction,
    check: 'certificate-name',
    outcome: 'fail',
    cap: 'T',
    seen: message('seen.wrong-name', { domain: 'self-signed.example', names: 'localhost, *.internal.example' }),
  }),
];

/** Nobody answers the door. */
export const silentFindings = (direction: 'c2s' | 's2s'): Finding[] => [
  finding({ direction, check: 'reachable', outcome: 'fail', seen: message('failure.connect-timeout') }),
];
