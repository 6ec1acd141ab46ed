import { suites } from './suites.ts';

/** What makes a suite matter to a letter. The first ones are the worst. */
export const suiteTraits = ['anonymous', 'null', 'export', 'rc4', 'block64', 'not-forward-secret', 'not-aead'] as const;
export type SuiteTrait = (typeof suiteTraits)[number];

const tests: Record<SuiteTrait, (keyExchange: string, cipher: string) => boolean> = {
  anonymous: (keyExchange) => /_anon|^NULL$/.test(keyExchange),
  // RFC 9150's suites only authenticate; their names don't say so.
  null: (_, cipher) => /(^|_)NULL(_|$)|^SHA(256|384)_SHA/.test(cipher),
  export: (keyExchange, cipher) => /EXPORT/.test(keyExchange) || /DES40|_40_|_56_/.test(cipher),
  rc4: (_, cipher) => /^RC4_/.test(cipher),
  block64: (_, cipher) => /^(3DES|DES|DES40|IDEA|RC2|28147|MAGMA|FORTEZZA)_/.test(cipher),
  'not-forward-secret': (keyExchange) => !/^(1\.3$|DHE_|ECDHE_|DH_anon|ECDH_anon|CECPQ1_|SRP_|PSK_DHE|ECCPWD)/.test(keyExchange),
  'not-aead': (_, cipher) => !/_(GCM|CCM|MGM|POLY1305)(_|$)/.test(cipher),
};

const traitsByCode = new Map([...suites.values()].map((suite) => [suite.code, readTraits(suite.keyExchange, suite.cipher)]));

function readTraits(keyExchange: string, cipher: string): ReadonlySet<SuiteTrait> {
  return new Set(suiteTraits.filter((trait) => tests[trait](keyExchange, cipher)));
}

const none: ReadonlySet<SuiteTrait> = new Set();
export const traitsOf = (code: number): ReadonlySet<SuiteTrait> => traitsByCode.get(code) ?? none;
export const hasTrait = (code: number, trait: SuiteTrait): boolean => traitsOf(code).has(trait);

const withCurve = codesWith(/^(ECDHE|ECDH_anon)/);
const withPrime = codesWith(/^(DHE|DH_anon)/);
const withEcdsaKey = codesWith(/ECDSA/);
const withRsaKey = codesWith(/^(RSA|DHE_RSA|ECDHE_RSA)/);

function codesWith(keyExchange: RegExp): ReadonlySet<number> {
  return new Set([...suites.values()].filter((suite) => keyExchange.test(suite.keyExchange)).map(({ code }) => code));
}

/** Suites whose ServerKeyExchange shows an elliptic curve (RFC 8422 §5.4). */
export const usesCurve = (code: number): boolean => withCurve.has(code);

/** Suites whose ServerKeyExchange shows a finite-field prime (RFC 5246 §7.4.3). */
export const usesPrime = (code: number): boolean => withPrime.has(code);

/** The key that the certificate must hold: `rsa`, `ecdsa`, or `other`. */
export function certificateKeyOf(code: number): 'rsa' | 'ecdsa' | 'other' {
  if (withEcdsaKey.has(code)) return 'ecdsa';
  return withRsaKey.has(code) ? 'rsa' : 'other';
}

/** ECDHE with a pre-shared key (RFC 5489): OpenSSL chooses it without looking at the groups, and then fails. */
export const isKeyedCurve = (code: number): boolean => suites.get(code)?.keyExchange === 'ECDHE_PSK';
