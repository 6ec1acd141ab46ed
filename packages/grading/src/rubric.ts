import { type Direction, type Finding, type Letter, letters } from '@signpost/contracts';
import type { CheckDefinition, SeenName } from './check.ts';

/** Raised with every change of a rule, so that history can tell a change of ours from one of the provider's. */
export const rubricVersion = '2026.1';

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

/** Not knowing a graded fact withholds A+, and nothing else: a bound, neither a pass nor a fail. */
export const unknownAllows: Letter = 'A';

const capTables = { c2s: capTableOf(ruleTables.c2s), s2s: capTableOf(ruleTables.s2s) };

/** The best letter that a seen fact still allows, or `undefined` where it limits nothing. */
export const capOfSeen = (direction: Direction, seen: string): Letter | undefined => capTables[direction].get(seen);

/** The caps that a check can set in a direction, best letter first. */
export function capsOf(check: CheckDefinition, direction: Direction): Letter[] {
  const caps = new Set(check.sees.map((name) => capOfSeen(direction, `seen.${name}`)));
  return letters.filter((letter) => caps.has(letter));
}

/** The best letter that a verdict still allows. `graded` says whether its check can cap at all in that direction. */
export function capOfVerdict(
  direction: Direction,
  outcome: Finding['outcome'],
  seen: string,
  graded: boolean,
): Letter | undefined {
  if (outcome === 'unknown') return graded ? unknownAllows : undefined;
  return outcome === 'fail' ? capOfSeen(direction, seen) : undefined;
}

function capTableOf(table: RuleTable): ReadonlyMap<string, Letter> {
  return new Map(
    Object.entries(table).flatMap(([letter, names]) => names.map((name) => [`seen.${name}`, letter as Letter] as const)),
  );
}
