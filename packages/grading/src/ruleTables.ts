import type { Direction, Letter } from '@signpost/contracts';
import type { SeenName } from './check.ts';

/** What holds a letter down: a fact named here allows that letter at best. */
export type RuleTable = Readonly<Record<Exclude<Letter, 'A+' | '?'>, readonly SeenName[]>>;

const shared = {
  F: [
    'no-tls',
    'ssl3-best',
    'suite-unencrypted',
    'suite-export',
    'suite-anonymous',
    'key-under-1024',
    'dh-under-1024',
    'leaf-md5',
    'leaf-sha1',
  ],
  T: ['untrusted-issuer', 'self-signed', 'expired', 'not-yet-valid', 'wrong-name'],
  C: ['old-tls-best', 'suite-64-bit', 'dh-under-2048', 'tls-compression', 'stream-compression'],
  B: ['tls-1.0-accepted', 'tls-1.1-accepted', 'no-tls-1.3', 'key-under-2048', 'incomplete-chain', 'no-forward-secrecy'],
  A: [
    'no-aead',
    'not-forward-secret-too',
    'dnssec-missing',
    'dnssec-bogus',
    'dane-missing',
    'dane-without-dnssec',
    'dane-mismatch',
    'dane-unusable',
    'caa-missing',
  ],
} as const satisfies Partial<RuleTable>;

/**
 * The two rule tables. `B` holds what an A needs and lacks, `A` what an A+ needs and lacks.
 */
export const ruleTables: Readonly<Record<Direction, RuleTable>> = {
  c2s: {
    ...shared,
    D: ['login-without-tls', 'plain-before-tls', 'sslv3-accepted', 'suite-rc4'],
    B: [...shared.B, 'no-scram', 'only-plain'],
    A: [...shared.A, 'no-channel-binding', 'channel-binding-tls-1.2-only'],
  },
  s2s: {
    ...shared,
    D: ['federation-without-tls', 'sslv3-accepted', 'suite-rc4'],
    B: [...shared.B, 'no-external'],
  },
};
